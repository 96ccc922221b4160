namespace Microsoft.DurableTask;

/// <summary>How an orchestration goes on with an empty history.</summary>
public class ContinueAsNewOptions
{
    public object? NewInput { get; set; }

    /// <summary>Whether events that nobody took go along to the next generation.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;

    /// <summary>The version of the next generation; null or blank keeps the present one.</summary>
    public string? NewVersion { get; set; }
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger of an invocation carried besides its value.</summary>
public abstract class BindingContext
{
    /// <summary>Values by name: route and query values of an HTTP trigger, the instance id of an activity.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}

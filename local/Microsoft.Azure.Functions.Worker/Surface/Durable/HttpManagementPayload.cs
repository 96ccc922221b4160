namespace Microsoft.Azure.Functions.Worker;

/// <summary>Addresses at which one orchestration is queried and controlled; each contains a key.</summary>
public class HttpManagementPayload
{
    /// <summary>The orchestration's instance id.</summary>
    public string? Id { get; internal set; }

    public string? StatusQueryGetUri { get; internal set; }

    /// <summary>Contains <c>{eventName}</c>, to be replaced by the caller.</summary>
    public string? SendEventPostUri { get; internal set; }

    public string? TerminatePostUri { get; internal set; }

    public string? RewindPostUri { get; internal set; }

    public string? PurgeHistoryDeleteUri { get; internal set; }

    public string? RestartPostUri { get; internal set; }

    public string? SuspendPostUri { get; internal set; }

    public string? ResumePostUri { get; internal set; }
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a timer stands in its schedule.</summary>
public class ScheduleStatus
{
    /// <summary>The last run; <see cref="DateTime.MinValue"/> before the first one.</summary>
    public DateTime Last { get; set; }

    /// <summary>The run that was planned; during a run on schedule that is this one.</summary>
    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}

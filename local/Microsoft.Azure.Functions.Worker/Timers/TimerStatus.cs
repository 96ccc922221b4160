namespace Receivables.Local.Functions.Timers;

/// <summary>Where a timer stands in its schedule, as it is remembered in storage.</summary>
/// <param name="Last">The last run; null before the first, and after the schedule was changed.</param>
/// <param name="Next">The run that is planned.</param>
/// <param name="LastUpdated">The moment from which the plan was made.</param>
internal sealed record TimerStatus(DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset LastUpdated);

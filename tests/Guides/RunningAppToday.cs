using Receivables.Local.Clock;

namespace Receivables.Guides.Tests;

/// <summary>The app as a reader of a guide has just started it: its clock runs with real time.</summary>
public sealed class RunningAppToday : RunningApp
{
    protected override MovableClock? Clock => null;
}

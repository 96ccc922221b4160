using Microsoft.DurableTask;
using Receivables.Functions.Activities;
using Receivables.Functions.Orchestrations;

namespace Receivables.Functions.Tests.Replay;

/// <summary>
/// Invoices live for months, over many deployments: whatever a release recorded must replay through today's code. A history
/// is never edited; a release adds its own (docs/runbooks/orchestration-versions.md).
/// </summary>
public sealed class ReplayTests
{
    public static TheoryData<string> Names => [.. RecordedHistory.All.Select(history => history.Name)];

    [Theory, MemberData(nameof(Names))]
    public void History_of_a_release_replays(string name) =>
        Assert.Null(Replaying.FaultOf(Named(name), Orchestrators.OfTheApplication));

    [Fact]
    public void Every_orchestrator_has_histories()
    {
        var recorded = RecordedHistory.All.Select(history => Path.GetFileName(history.Name).Split('-')[0]).ToHashSet();

        Assert.Contains(nameof(InvoiceLife), recorded);
        Assert.Contains(nameof(DebtorConductor), recorded);
    }

    /// <summary>Another question first: every history in which the life asked anything is broken by it.</summary>
    [Fact]
    public void Life_that_asks_something_else_first_is_found_out()
    {
        var changed = Orchestrators.OfTheApplication.With(nameof(InvoiceLife), async context =>
        {
            await context.CallActivityAsync(nameof(ReportStuck), context.GetInput<LifeTurn>());
            await InvoiceLife.Run(context);
        });

        Assert.All(
            RecordedHistory.All.Where(history => Path.GetFileName(history.Name).StartsWith(nameof(InvoiceLife), StringComparison.Ordinal)),
            history => Assert.Contains("Non-Deterministic", Replaying.FaultOf(history, changed), StringComparison.Ordinal));
    }

    /// <summary>A wait that is left out is found where the history had waited.</summary>
    [Fact]
    public void Conductor_that_does_not_wait_for_its_slot_is_found_out()
    {
        var changed = Orchestrators.OfTheApplication.With(
            nameof(DebtorConductor),
            context => context.CallActivityAsync<Gathered>(nameof(GatherMessage), context.GetInput<ConductorTurn>()));

        Assert.Contains(
            RecordedHistory.All.Where(history => Path.GetFileName(history.Name).StartsWith(nameof(DebtorConductor), StringComparison.Ordinal)),
            history => Replaying.FaultOf(history, changed)?.Contains("Non-Deterministic", StringComparison.Ordinal) == true);
    }

    private static RecordedHistory Named(string name) => RecordedHistory.All.Single(history => history.Name == name);
}

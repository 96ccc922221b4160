using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Recovery;
using Receivables.Functions.Storage;
using Receivables.Functions.Tests.Apps;
using Receivables.Local.Wire;

namespace Receivables.Functions.Tests.Recovery;

public sealed class RecoveryTests
{
    private static readonly InvoiceId Invoice = InvoiceId.Of("demo", "2026-0042");

    [Fact]
    public async Task Fact_whose_writer_died_right_after_the_append_is_followed_by_the_sweeper()
    {
        await using var app = await Registered();

        // What the recorder does, up to the crash: the note and the append, and nothing after them.
        await app.Get<TouchedInvoices>().Begin(Invoice);
        var ledger = app.Get<Ledger>();
        var paid = new PaymentAllocated("P-1", 1, new DateOnly(2026, 3, 2), default, default, Money.Euro(1210.00m));
        await ledger.Append(
            await ledger.Read(Invoice),
            new Append("P-1", "api", "payment", [new NewEvent(paid)]));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await Life(app));

        await app.Until(2026, 3, 2, hour: 10);

        Assert.Equal("paid", await app.StatusOf("2026-0042"));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await Life(app));
        Assert.Empty(await Notes(app));
    }

    [Fact]
    public async Task Registration_whose_writer_died_before_the_start_gets_its_orchestration()
    {
        await using var app = await Registered();
        await Purge(app);
        await app.Get<TouchedInvoices>().Begin(Invoice);

        await app.Until(2026, 4, 8);

        Assert.Single(app.Host.Mail.Mails());
    }

    [Fact]
    public async Task Note_of_a_writer_that_may_still_live_is_left_alone()
    {
        await using var app = await Registered();
        await app.Get<TouchedInvoices>().Begin(Invoice);

        await app.Host.RunTimerAsync(nameof(Sweeper));

        Assert.Single(await AllNotes(app));
    }

    [Fact]
    public async Task One_writer_never_takes_away_the_note_of_another()
    {
        await using var app = await Registered();
        var notes = app.Get<TouchedInvoices>();
        var (mine, others) = (await notes.Begin(Invoice), await notes.Begin(Invoice));

        await notes.End(mine);

        Assert.Equal([others], await AllNotes(app));
    }

    [Fact]
    public async Task Life_that_vanished_without_a_trace_is_found_by_the_watchdog()
    {
        await using var app = await Registered();
        await Purge(app);

        await app.Until(2026, 4, 9);

        Assert.Single(app.Host.Mail.Mails());
        Assert.Equal(OrchestrationRuntimeStatus.Running, await Life(app));
    }

    [Fact]
    public async Task Every_open_invoice_stands_in_the_index_and_no_closed_one_does()
    {
        await using var app = await Registered();
        await app.Registers("2026-0043", 100.00m, due: "2026-04-01");
        await app.Pays("P-1", "2026-0043", 100.00m, on: "2026-03-02");

        Assert.Equal([Invoice], await Indexed(app));

        await app.Until(2026, 5, 20);
        Assert.Equal([Invoice], await Indexed(app));
    }

    [Fact]
    public async Task Pass_of_the_watchdog_asks_each_bucket_once_when_nothing_is_overdue()
    {
        await using var app = await Registered();
        var before = Requests(app, NextActions.TableName);

        await app.Host.RunTimerAsync(nameof(Watchdog));

        Assert.Equal(NextActions.Buckets, Requests(app, NextActions.TableName) - before);
    }

    /// <summary>The sweeper reads notes only; what else the ledger holds does not matter.</summary>
    [Fact]
    public async Task Pass_of_the_sweeper_costs_in_proportion_to_notes_not_to_the_ledger()
    {
        await using var app = await Registered();
        await LargeLedger.Fill(app);
        var (all, notes) = (app.Account.RequestCounts.Total, Requests(app, TouchedInvoices.TableName));

        await app.Host.RunTimerAsync(nameof(Sweeper));

        // One query over the notes of invoices, one over those of payments.
        Assert.Equal(2, Requests(app, TouchedInvoices.TableName) - notes);
        Assert.Equal(2, app.Account.RequestCounts.Total - all);
    }

    /// <summary>With five notes left behind it is the one query and the work on those five.</summary>
    [Fact]
    public async Task Pass_of_the_sweeper_with_notes_costs_the_same_in_a_large_ledger_as_in_a_small_one()
    {
        await using var app = await Registered();
        await Pass(app);
        var small = await Pass(app);
        await LargeLedger.Fill(app);

        Assert.InRange(await Pass(app), small - 5, small + 5);

        static async Task<long> Pass(RunningApp app)
        {
            for (var note = 0; note < 5; note++)
            {
                await app.Get<TouchedInvoices>().Begin(Invoice);
            }

            await app.Clock.MoveTo(app.Clock.GetUtcNow().AddMinutes(3));
            var before = AppRequests(app);
            await app.Host.RunTimerAsync(nameof(Sweeper));
            return AppRequests(app) - before;
        }
    }

    [Fact]
    public async Task Two_executions_of_the_same_turn_at_once_do_nothing_twice()
    {
        await using var app = await Registered();
        await app.Until(2026, 4, 6);

        // The same life a second time under another name: both wake, both ask, one message leaves.
        await app.Host.Durable.ScheduleNewOrchestrationInstanceAsync(
            "InvoiceLife", new Functions.Orchestrations.LifeTurn("DEMO", "2026-0042"), new StartOrchestrationOptions("twin"));
        await app.Until(2026, 5, 11);

        Assert.Equal(4, app.Host.Mail.Mails().Count);
        Assert.Equal(4, app.Host.Mail.Mails().Sum(mail => mail.Accepted));
        Assert.Equal("awaitingApproval", await app.StatusOf("2026-0042"));
        Assert.Single(await app.EventsOf("2026-0042"), "HandoverRequested");
    }

    internal static async Task<RunningApp> Registered()
    {
        var app = await RunningApp.On(2026, 3, 2);
        await app.Registers("2026-0042", 1210.00m, due: "2026-04-01");
        return app;
    }

    internal static async Task Purge(RunningApp app)
    {
        await app.Host.Durable.TerminateInstanceAsync(Invoice.InstanceId, "lost", TestContext.Current.CancellationToken);
        await app.Host.Durable.WaitForInstanceCompletionAsync(Invoice.InstanceId, TestContext.Current.CancellationToken);
        await app.Host.Durable.PurgeInstanceAsync(Invoice.InstanceId, TestContext.Current.CancellationToken);
    }

    private static async Task<OrchestrationRuntimeStatus?> Life(RunningApp app) =>
        (await app.Host.Durable.GetInstanceAsync(Invoice.InstanceId, TestContext.Current.CancellationToken))?.RuntimeStatus;

    private static async Task<List<Touch>> Notes(RunningApp app)
    {
        var notes = new List<Touch>();
        await foreach (var (touch, _, _) in app.Get<TouchedInvoices>().LeftBehind())
        {
            notes.Add(touch);
        }

        return notes;
    }

    /// <summary>Those that are young as well.</summary>
    private static async Task<List<Touch>> AllNotes(RunningApp app)
    {
        await app.Clock.MoveTo(app.Clock.GetUtcNow().AddMinutes(3));
        return await Notes(app);
    }

    private static async Task<List<InvoiceId>> Indexed(RunningApp app)
    {
        var found = new List<InvoiceId>();
        for (var bucket = 0; bucket < NextActions.Buckets; bucket++)
        {
            await foreach (var (_, invoice, _) in app.Get<NextActions>().Overdue(bucket, DateTimeOffset.MaxValue))
            {
                found.Add(invoice);
            }
        }

        return found;
    }

    /// <summary>Those of the application; the engine's are counted apart.</summary>
    private static long AppRequests(RunningApp app) => app.Account.RequestCounts.Snapshot()
        .Where(count => !count.Key.Resource.StartsWith("Receivables", StringComparison.OrdinalIgnoreCase))
        .Sum(count => count.Value);

    private static long Requests(RunningApp app, string table) => app.Account.RequestCounts.Of(Services.Table, table);
}

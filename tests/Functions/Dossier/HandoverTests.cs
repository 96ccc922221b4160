using System.Net;
using Receivables.Functions.Dossier;
using Receivables.Functions.Storage;
using Receivables.Functions.Tests.Apps;

namespace Receivables.Functions.Tests.Dossier;

/// <summary>1,210.00 due Wednesday 1 April 2026: the notice goes on 30 April, approval is asked on Monday 11 May.</summary>
public sealed class HandoverTests
{
    private const string Invoice = "/api/demo/invoices/2026-0042";

    [Fact]
    public async Task Approved_claim_is_announced_and_after_the_days_of_grace_handed_over_with_its_dossier()
    {
        await using var app = await Asked();

        var yes = new { approve = true, reason = "overleg geweest", by = "Anna" };
        var (status, answer) = await app.Posts($"{Invoice}/handover/approval", yes);
        Assert.Equal((HttpStatusCode.OK, "approved"), (status, answer.GetProperty("handover").GetString()));

        // Announced on the same day, a working day before 17:00; transfer five working days later (14 May is Ascension).
        await app.Until(2026, 5, 19);
        Assert.Equal("handedOver", await app.StatusOf("2026-0042"));
        Assert.Equal(["HandoverRequested", "HandoverApproved", "HandoverSent"],
            (await app.EventsOf("2026-0042")).Where(type => type.StartsWith("Handover", StringComparison.Ordinal)));

        var report = DossierCheck.Of(await app.Downloads($"{Invoice}/dossier"));
        Assert.Empty(report.Faults);
    }

    [Fact]
    public async Task Same_answer_twice_is_one_and_the_opposite_conflicts()
    {
        await using var app = await Asked();
        var yes = new { approve = true, by = "Anna" };

        Assert.Equal(HttpStatusCode.OK, (await app.Posts($"{Invoice}/handover/approval", yes)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Posts($"{Invoice}/handover/approval", yes)).Status);
        var no = await app.Posts($"{Invoice}/handover/approval", new { approve = false, reason = "toch niet", by = "Bas" });

        Assert.Equal(HttpStatusCode.Conflict, no.Status);
        Assert.Single(await app.EventsOf("2026-0042"), "HandoverApproved");
    }

    [Fact]
    public async Task Refused_handover_lies_on_the_worklist_and_nothing_leaves()
    {
        await using var app = await Asked();

        await app.Posts($"{Invoice}/handover/approval", new { approve = false, reason = "klant belt", by = "Anna" });
        await app.Until(2026, 9, 1);

        Assert.DoesNotContain("HandoverSent", await app.EventsOf("2026-0042"));
        var work = (await Read(app)).State.Worklist;
        Assert.Equal(["handover-refused-1"], work.Keys);
    }

    [Fact]
    public async Task Handover_that_nobody_asked_for_cannot_be_approved()
    {
        await using var app = await RunningApp.On(2026, 3, 2);
        await app.Registers("2026-0042", 1210.00m, due: "2026-04-01");

        var (status, _) = await app.Posts($"{Invoice}/handover/approval", new { approve = true, by = "Anna" });

        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    [Theory]
    [InlineData("""{ "by": "Anna" }""", "approve")]
    [InlineData("""{ "approve": true }""", "by")]
    [InlineData("""{ "approve": false, "by": "Anna" }""", "reason")]
    public async Task Answer_that_lacks_something_names_it(string json, string field)
    {
        await using var app = await Asked();

        var (status, body) = await app.Posts($"{Invoice}/handover/approval", System.Text.Json.JsonElement.Parse(json));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.True(body.GetProperty("errors").TryGetProperty(field, out _), body.ToString());
    }

    [Fact]
    public async Task Question_that_nobody_answers_is_asked_again_and_then_reported()
    {
        await using var app = await Asked();
        Assert.Equal("Approval", await Task(app));

        // Three working days after Monday 11 May: Ascension (14) and the bridge do not count.
        await app.Until(2026, 5, 18);
        Assert.Equal("ApprovalReminder", await Task(app));
        await app.Until(2026, 6, 1);
        Assert.Equal("ApprovalOverdue", await Task(app));
        Assert.Equal("awaitingApproval", await app.StatusOf("2026-0042"));

        async Task<string> Task(RunningApp running) => (await Read(running)).State.Worklist["approve-handover-1"].Kind;
    }

    [Fact]
    public async Task Payment_while_approval_is_awaited_ends_the_question()
    {
        await using var app = await Asked();

        await app.Pays("P-1", "2026-0042", 1500.00m, on: "2026-05-12");

        Assert.Equal("paid", await app.StatusOf("2026-0042"));
        var (status, _) = await app.Posts($"{Invoice}/handover/approval", new { approve = true, by = "Anna" });
        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    [Fact]
    public async Task Payment_in_the_days_of_grace_keeps_the_dossier_at_home()
    {
        await using var app = await Asked();
        await app.Posts($"{Invoice}/handover/approval", new { approve = true, by = "Anna" });

        await app.Until(2026, 5, 15);
        await app.Pays("P-1", "2026-0042", 1500.00m, on: "2026-05-15");
        await app.Until(2026, 6, 30);

        Assert.DoesNotContain("HandoverSent", await app.EventsOf("2026-0042"));
        Assert.Equal("paid", await app.StatusOf("2026-0042"));
    }

    [Fact]
    public async Task Payment_after_the_handover_closes_the_claim()
    {
        await using var app = await Asked();
        await app.Posts($"{Invoice}/handover/approval", new { approve = true, by = "Anna" });
        await app.Until(2026, 6, 1);

        await app.Pays("P-1", "2026-0042", 1500.00m, on: "2026-06-01");

        Assert.Equal("paid", await app.StatusOf("2026-0042"));
    }

    /// <summary>An approval was for the claim of that time: after a storno it is asked anew, and announced anew.</summary>
    [Fact]
    public async Task Payment_taken_back_after_an_approval_begins_anew_and_hands_nothing_over_by_itself()
    {
        await using var app = await Asked();
        await app.Posts($"{Invoice}/handover/approval", new { approve = true, by = "Anna" });
        await app.Until(2026, 5, 15);
        await app.Pays("P-1", "2026-0042", 1500.00m, on: "2026-05-15");
        await app.Until(2026, 6, 1);
        await TakeBack(app);

        await app.Until(2026, 7, 31);

        Assert.DoesNotContain("HandoverSent", await app.EventsOf("2026-0042"));
        Assert.Equal("awaitingApproval", await app.StatusOf("2026-0042"));
        Assert.Equal(2, (await app.EventsOf("2026-0042")).Count(type => type == "HandoverRequested"));
    }

    [Fact]
    public async Task Payment_taken_back_after_the_handover_leaves_the_claim_with_the_agency_and_tells_it()
    {
        await using var app = await Asked();
        await app.Posts($"{Invoice}/handover/approval", new { approve = true, by = "Anna" });
        await app.Until(2026, 6, 1);
        await app.Pays("P-1", "2026-0042", 1500.00m, on: "2026-06-01");
        Assert.Equal("paid", await app.StatusOf("2026-0042"));

        await TakeBack(app);
        await app.Until(2026, 7, 31);

        Assert.Equal("handedOver", await app.StatusOf("2026-0042"));
        var told = app.Host.Mail.Mails().Where(mail => mail.To.Contains("dossiers@incasso-noordzee.example")).Select(mail => mail.Subject);
        Assert.Equal(
            ["Dossier 2026-0042", "Betaling op dossier 2026-0042", "Terugboeking op dossier 2026-0042"],
            told.Select(subject => subject.Split(" van ")[0]));
    }

    [Fact]
    public async Task Creditor_without_an_agency_ends_on_a_worklist_that_says_what_to_do()
    {
        await using var app = await RunningApp.On(2026, 1, 2);
        await app.Registers("B-1", 1000.00m, due: "2026-01-31", creditor: "demo-be");
        await app.Until(2026, 4, 30);
        Assert.Equal("awaitingApproval", await app.StatusOf("B-1", "demo-be"));

        await app.Posts("/api/demo-be/invoices/B-1/handover/approval", new { approve = true, by = "Jan" });
        await app.Until(2026, 6, 30);

        var read = await app.Get<Ledger>().Read(Domain.InvoiceId.Of("demo-be", "B-1"));
        Assert.Contains("no agency", read.State.Worklist["no-agency-1"].What, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Host.Mail.Mails(), mail => mail.Kind == "handover");
    }

    internal static async Task<RunningApp> Asked()
    {
        var app = await RunningApp.On(2026, 3, 2);
        await app.Registers("2026-0042", 1210.00m, due: "2026-04-01");
        await app.Until(2026, 5, 11, hour: 10);
        Assert.Equal("awaitingApproval", await app.StatusOf("2026-0042"));
        return app;
    }

    private static async Task TakeBack(RunningApp app)
    {
        var back = new NewEvent(new Domain.PaymentReversed("P-1", 1, new DateOnly(2026, 6, 1), "MD06"));
        await app.Get<Recorder>().Record(
            app.Host.Durable, await Read(app), new Append("back-1", "bank", "statement", [back]), TestContext.Current.CancellationToken);
        await app.Clock.WhenQuiet();
    }

    private static Task<InvoiceLedger> Read(RunningApp app) => app.Get<Ledger>().Read(Domain.InvoiceId.Of("demo", "2026-0042"));
}

using System.Net;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Commands;
using Receivables.Functions.Storage;
using Receivables.Functions.Tests.Apps;

namespace Receivables.Functions.Tests.Recovery;

public sealed class RebuildTests
{
    [Fact]
    public async Task Orchestrations_made_anew_from_the_ledger_have_the_same_next_action()
    {
        await using var app = await Lives();
        var before = await Statuses(app);
        foreach (var (instance, _) in before)
        {
            await app.Host.Durable.TerminateInstanceAsync(instance, "lost", TestContext.Current.CancellationToken);
            await app.Host.Durable.WaitForInstanceCompletionAsync(instance, TestContext.Current.CancellationToken);
            await app.Host.Durable.PurgeInstanceAsync(instance, TestContext.Current.CancellationToken);
        }

        Assert.Empty(await Statuses(app));
        var progress = await Work(app, "rebuild");

        Assert.Equal(4, progress.GetProperty("done").GetInt32());
        Assert.Equal(before, await Statuses(app));
    }

    [Fact]
    public async Task Rebuild_beside_living_orchestrations_repeats_and_skips_nothing()
    {
        await using var app = await Lives();
        var before = await Statuses(app);

        await Work(app, "rebuild");
        await Work(app, "rebuild");
        Assert.Equal(before, await Statuses(app));

        await app.Until(2026, 5, 11);
        Assert.Equal(4, app.Host.Mail.Mails().Count(mail => mail.Invoices.Contains("2026-0042")));
    }

    [Fact]
    public async Task Verification_finds_an_event_that_was_changed_and_a_document_that_is_gone()
    {
        await using var app = await Lives();
        Assert.Equal(0, (await Work(app, "verify")).GetProperty("wrong").GetInt32());

        var read = await app.Get<Ledger>().Read(InvoiceId.Of("demo", "2026-0040"));
        var letter = read.Events.Select(recorded => recorded.Event).OfType<MessageHandedOver>().First().Document!;
        await app.Get<Documents>().Erase(letter);
        var found = await Work(app, "verify");

        Assert.Equal(1, found.GetProperty("wrong").GetInt32());
        var fault = found.GetProperty("faults")[0].GetString();
        Assert.Contains("is missing and no event says that it was erased", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_nobody_started_is_not_found()
    {
        await using var app = await RunningApp.On(2026, 3, 2);
        var work = new Uri("/api/operations/verify", UriKind.Relative);
        using var answer = await app.Host.Client.GetAsync(work, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("Demo")]
    [InlineData("verify-all")]
    public async Task Unknown_command_explains_itself_with_exit_code_2(string command) =>
        Assert.Equal(2, await Command.Run([command]));

    [Theory]
    [InlineData("--port")]
    [InlineData("--urls")]
    public async Task Options_of_a_host_start_the_program(string option) => Assert.Null(await Command.Run([option, "7071"]));

    [Fact]
    public async Task Verify_of_a_file_that_is_not_there_says_so() =>
        Assert.Equal(2, await Command.Run(["verify", "/nowhere/dossier.zip"]));

    /// <summary>Four lives at different places: waiting, reminded, paused by a promise, ended.</summary>
    private static async Task<RunningApp> Lives()
    {
        var app = await RunningApp.On(2026, 3, 2);
        await app.Registers("2026-0040", 250.00m, due: "2026-03-05");
        await app.Registers("2026-0041", 250.00m, due: "2026-03-04");
        await app.Registers("2026-0042", 1210.00m, due: "2026-04-01");
        await app.Registers("2026-0043", 100.00m, due: "2026-04-01");
        await app.Pays("P-1", "2026-0043", 100.00m, on: "2026-03-02");
        await app.Posts(
            "/api/demo/invoices/2026-0041/promises",
            new { id = "T-1", date = "2026-03-20", reason = "belt terug", by = "Anna" });
        await app.Until(2026, 3, 12);
        return app;
    }

    private static async Task<List<(string Instance, string? Status)>> Statuses(RunningApp app)
    {
        var statuses = new List<(string Instance, string? Status)>();
        await foreach (var instance in app.Host.Durable.GetAllInstancesAsync(new OrchestrationQuery { InstanceIdPrefix = "invoice@" }))
        {
            if (!instance.IsCompleted)
            {
                statuses.Add((instance.InstanceId, instance.SerializedCustomStatus));
            }
        }

        return [.. statuses.OrderBy(known => known.Instance, StringComparer.Ordinal)];
    }

    private static async Task<JsonElement> Work(RunningApp app, string work)
    {
        var (status, _) = await app.Posts($"/api/operations/{work}", new { });
        Assert.Equal(HttpStatusCode.Accepted, status);
        await app.Clock.WhenQuiet();
        var progress = await app.Reads($"/api/operations/{work}");
        Assert.True(progress.GetProperty("finished").GetBoolean(), progress.ToString());
        return progress;
    }
}

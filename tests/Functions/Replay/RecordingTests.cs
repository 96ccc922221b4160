using System.Net.Http.Json;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Receivables.Local.Clock;
using Receivables.Local.DurableEngine;
using Receivables.Local.Functions;
using Receivables.Local.MemoryStorage;

namespace Receivables.Functions.Tests.Replay;

/// <summary>
/// Lives a few months and looks at every history on the way. With <c>RECEIVABLES_RECORD=2026-11</c> it keeps each new shape
/// under that name in this folder, which is how a release records its histories.
/// </summary>
public sealed class RecordingTests
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public async Task Histories_of_a_few_months_replay_and_are_recorded_on_demand()
    {
        using var account = MemoryAccount.Create();
        await using var host = await Start(account);
        var shapes = new Dictionary<string, RecordedHistory>(StringComparer.Ordinal);
        await Register(host, "R-1", "business", 121.00m);
        await Register(host, "R-2", "consumer", 60.50m);
        await Register(host, "R-3", "business", 1000.00m);
        for (var day = 1; day <= 150; day += 3)
        {
            await host.Clock.MoveTo(Begin.AddDays(day).AddHours(day % 2 == 0 ? 0 : 10));
            if (day == 46) await Pay(host, "R-1");
            await Look(host, account, shapes);
        }

        Assert.All(shapes.Values, history => Assert.Null(Replaying.FaultOf(history, Orchestrators.OfTheApplication)));
        Assert.True(shapes.Count >= 4, $"only {shapes.Count} shapes were seen");
        Record(shapes.Values);
    }

    private static void Record(IEnumerable<RecordedHistory> histories)
    {
        if (Environment.GetEnvironmentVariable("RECEIVABLES_RECORD") is { Length: > 0 } release)
        {
            var folder = Path.Combine(SourceFolder(), "histories", release);
            var number = 0;
            foreach (var history in histories.OrderBy(history => history.Shape, StringComparer.Ordinal))
            {
                history.Write(folder, ++number);
            }
        }
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static async Task Look(LocalFunctionsHost host, MemoryAccount account, Dictionary<string, RecordedHistory> shapes)
    {
        var store = new InstanceStore(new TableServiceClient(account.ConnectionString).GetTableClient("ReceivablesInstances"));
        await foreach (var instance in host.Durable.GetAllInstancesAsync(new OrchestrationQuery()))
        {
            if (await store.Load(instance.InstanceId, CancellationToken.None) is { State.History: { Count: > 0 } records })
            {
                var history = new RecordedHistory("", instance.InstanceId, records);
                shapes.TryAdd(history.Shape, history);
            }
        }
    }

    private static async Task<LocalFunctionsHost> Start(MemoryAccount account)
    {
        var host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Assembly = typeof(ReceivablesApp).Assembly,
                Account = account,
                Clock = new MovableClock(Begin),
                Settings = new Dictionary<string, string?> { ["SAMPLE_CREDITORS"] = "true" },
            },
            builder => builder.ConfigureFunctionsWebApplication().AddReceivables());
        await host.Clock.WhenQuiet();
        return host;
    }

    private static async Task Register(LocalFunctionsHost host, string number, string kind, decimal total)
    {
        using var answer = await host.Client.PostAsJsonAsync("/api/demo/invoices", new
        {
            number, issueDate = "2026-03-02", dueDate = "2026-04-01", dueDateAgreed = true, total, vat = 0.00m,
            debtor = new { id = $"D-{number}", kind, name = "Afnemer", email = "a@b.example", country = "NL", language = "nl" },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await host.Clock.WhenQuiet();
    }

    private static async Task Pay(LocalFunctionsHost host, string invoiceNumber)
    {
        using var answer = await host.Client.PostAsJsonAsync(
            "/api/demo/payments", new { id = $"P-{invoiceNumber}", amount = 121.00m, paidOn = "2026-04-17", invoiceNumber });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await host.Clock.WhenQuiet();
    }
}

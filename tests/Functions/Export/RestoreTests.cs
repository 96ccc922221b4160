using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Functions.Export;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.MemoryStorage;

namespace Receivables.Functions.Tests.Export;

/// <summary>The ledger of last night in an empty account: the same balances, the same next actions, and life goes on.</summary>
public sealed class RestoreTests : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1));

    private readonly MemoryAccount lost = MemoryAccount.Create();
    private readonly MemoryAccount empty = MemoryAccount.Create();

    [Fact]
    public async Task Restored_invoices_owe_the_same_and_go_on_where_they_were()
    {
        var before = new Dictionary<string, string>();
        var night = new DateTimeOffset(2026, 4, 12, 12, 0, 0, TimeSpan.FromHours(2));
        await using (var host = await Start(lost, Begin))
        {
            await Register(host, "A-1", "business", 121.00m);
            await Register(host, "A-2", "consumer", 60.50m);
            await Export(host);
            await host.Clock.MoveTo(night);
            await Pay(host, "P-1", "A-1", 21.00m);
            await Register(host, "A-3", "business", 1000.00m);
            await Pay(host, "P-2", "A-3", 1000.00m);
            await Export(host);
            await Read(host, before);
        }

        await using var restored = await Start(empty, night, sampleCreditors: false);
        var rows = await (await restored.Client.PostAsync("/api/operations/restore", null)).Content.ReadAsStringAsync();
        await restored.Clock.WhenQuiet();

        var after = new Dictionary<string, string>();
        await Read(restored, after);
        Assert.Equal(before, after);
        Assert.Contains("\"Ledger\":", rows, StringComparison.Ordinal);

        await restored.Clock.MoveTo(night.AddDays(60));
        Assert.Contains(restored.Mail.Mails(), mail => mail.Invoices.Contains("A-1"));
        Assert.DoesNotContain(restored.Mail.Mails(), mail => mail.Invoices.Contains("A-3"));
    }

    [Fact]
    public async Task Second_run_exports_what_changed_and_not_everything()
    {
        await using var host = await Start(lost, Begin, withoutOverlap: true);
        for (var number = 1; number <= 20; number++)
        {
            await Register(host, $"B-{number}", "business", 100.00m);
        }

        var first = await Export(host);
        await host.Clock.MoveTo(Begin.AddDays(2));
        await Register(host, "B-21", "business", 100.00m);
        var second = await Export(host);

        Assert.True(second < first, $"the first run wrote {first} rows of the ledger, the second {second}");
    }

    [Fact]
    public async Task Account_that_holds_a_ledger_is_not_restored_into()
    {
        await using var host = await Start(lost, Begin);
        await Register(host, "C-1", "business", 100.00m);
        await Export(host);

        using var answer = await host.Client.PostAsync("/api/operations/restore", null);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    public void Dispose()
    {
        lost.Dispose();
        empty.Dispose();
    }

    /// <summary>Exports always go to the first account, as in Azure they go to one that nobody loses.</summary>
    private async Task<LocalFunctionsHost> Start(MemoryAccount account, DateTimeOffset at, bool sampleCreditors = true, bool withoutOverlap = false)
    {
        var host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Assembly = typeof(ReceivablesApp).Assembly,
                Account = account,
                Clock = new MovableClock(at),
                Settings = new Dictionary<string, string?> { ["SAMPLE_CREDITORS"] = sampleCreditors ? "true" : "false" },
            },
            builder =>
            {
                builder.ConfigureFunctionsWebApplication().AddReceivables();
                builder.Services.AddSingleton(new ExportContainer(new BlobServiceClient(lost.ConnectionString)));
                if (withoutOverlap) builder.Services.AddSingleton(WithoutOverlap);
            });
        await host.Clock.WhenQuiet();
        return host;
    }

    /// <summary>A test takes less than the overlap, so all of it would be exported again.</summary>
    private static LedgerExport WithoutOverlap(IServiceProvider services) => new(
        services.GetRequiredService<TableServiceClient>(), services.GetRequiredService<ExportContainer>(), TimeProvider.System)
    {
        Overlap = TimeSpan.Zero,
    };

    private static async Task<int> Export(LocalFunctionsHost host)
    {
        using var answer = await host.Client.PostAsync("/api/operations/export", null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var run = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return run.GetProperty("rows").GetProperty("Ledger").GetInt32();
    }

    private static async Task Register(LocalFunctionsHost host, string number, string kind, decimal total)
    {
        using var answer = await host.Client.PostAsJsonAsync("/api/demo/invoices", new
        {
            number, issueDate = "2026-03-02", dueDate = "2026-04-01", dueDateAgreed = true, total, vat = 0.00m,
            debtor = new { id = $"D-{kind}", kind, name = "Afnemer", email = "a@b.example", country = "NL", language = "nl" },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await host.Clock.WhenQuiet();
    }

    private static async Task Pay(LocalFunctionsHost host, string id, string invoiceNumber, decimal amount)
    {
        using var answer = await host.Client.PostAsJsonAsync(
            "/api/demo/payments", new { id, amount, paidOn = "2026-04-12", invoiceNumber });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await host.Clock.WhenQuiet();
    }

    private static async Task Read(LocalFunctionsHost host, Dictionary<string, string> into)
    {
        foreach (var number in new[] { "A-1", "A-2", "A-3" })
        {
            into[number] = await host.Client.GetStringAsync($"/api/demo/invoices/{number}");
        }
    }
}

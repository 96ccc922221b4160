using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker.Builder;
using Receivables.Functions.Storage;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.MemoryStorage;

namespace Receivables.Functions.Tests.Erasure;

/// <summary>A debtor asks to be forgotten: before the duty to keep ends, and after it.</summary>
public sealed class ErasureTests : IDisposable
{
    private readonly MemoryAccount account = MemoryAccount.Create();

    [Fact]
    public async Task Erasure_waits_for_the_duty_to_keep_and_then_leaves_a_recorded_gap()
    {
        await using var host = await Start();
        await Register(host);
        await host.Clock.MoveTo(new DateTimeOffset(2026, 4, 20, 18, 0, 0, TimeSpan.FromHours(2)));

        var open = await Ask(host);
        Assert.Equal(HttpStatusCode.Conflict, open.Status);
        Assert.Contains("the claim is open", open.Body, StringComparison.Ordinal);

        await Pay(host);
        var early = await Ask(host);
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains("2034-01-01", early.Body, StringComparison.Ordinal);

        await host.Clock.MoveTo(new DateTimeOffset(2034, 1, 2, 12, 0, 0, TimeSpan.FromHours(1)));
        var documents = await Blobs();
        Assert.True(documents > 0);
        var done = await Ask(host);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.True(await Blobs() < documents);

        var timeline = await host.Client.GetStringAsync("/api/demo/invoices/E-1/timeline");
        Assert.Contains("evidenceErased", timeline, StringComparison.OrdinalIgnoreCase);
        var invoice = await host.Client.GetFromJsonAsync<JsonElement>("/api/demo/invoices/E-1");
        Assert.Equal("paid", invoice.GetProperty("status").GetString());
        var again = await Ask(host);
        Assert.Equal(0, JsonElement.Parse(again.Body).GetProperty("erased").GetInt32());
    }

    [Theory]
    [InlineData("""{ "by": "x" }""", "reason")]
    [InlineData("""{ "reason": "x" }""", "by")]
    public async Task Request_without_reason_or_name_is_refused(string body, string field)
    {
        await using var host = await Start();

        using var answer = await host.Client.PostAsync(
            "/api/demo/debtors/D-1/erasure", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"\"{field}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => account.Dispose();

    private async Task<LocalFunctionsHost> Start()
    {
        var host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Assembly = typeof(ReceivablesApp).Assembly,
                Account = account,
                Clock = new MovableClock(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1))),
                Settings = new Dictionary<string, string?> { ["SAMPLE_CREDITORS"] = "true" },
            },
            builder => builder.ConfigureFunctionsWebApplication().AddReceivables());
        await host.Clock.WhenQuiet();
        return host;
    }

    private async Task<int> Blobs()
    {
        var count = 0;
        await foreach (var _ in new BlobServiceClient(account.ConnectionString)
            .GetBlobContainerClient(Documents.ContainerName).GetBlobsAsync(BlobTraits.None, BlobStates.None, null, CancellationToken.None))
        {
            count++;
        }

        return count;
    }

    private static async Task<(HttpStatusCode Status, string Body)> Ask(LocalFunctionsHost host)
    {
        using var answer = await host.Client.PostAsJsonAsync(
            "/api/demo/debtors/D-1/erasure", new { reason = "Request of 2 January", by = "marieke@voorbeeld.example" });
        await host.Clock.WhenQuiet();
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task Register(LocalFunctionsHost host)
    {
        using var answer = await host.Client.PostAsJsonAsync("/api/demo/invoices", new
        {
            number = "E-1", issueDate = "2026-03-02", dueDate = "2026-04-01", dueDateAgreed = true, total = 121.00m, vat = 21.00m,
            debtor = new { id = "D-1", kind = "consumer", name = "J. Jansen", email = "j@b.example", country = "NL", language = "nl" },
            document = new { fileName = "E-1.pdf", contentType = "application/pdf", base64 = Convert.ToBase64String("%PDF-1.4 E-1"u8) },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await host.Clock.WhenQuiet();
    }

    private static async Task Pay(LocalFunctionsHost host)
    {
        using var answer = await host.Client.PostAsJsonAsync(
            "/api/demo/payments", new { id = "P-1", amount = 121.00m, paidOn = "2026-04-20", invoiceNumber = "E-1" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await host.Clock.WhenQuiet();
    }
}

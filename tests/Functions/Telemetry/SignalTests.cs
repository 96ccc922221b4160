using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using Receivables.Functions.Tests.Security;

namespace Receivables.Functions.Tests.Telemetry;

/// <summary>What the application tells of its work, by the names that operators know.</summary>
public sealed class SignalTests : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string Name, string Tags)> seen = new();

    public SignalTests()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == "Receivables") listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => See(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => See(instrument, tags));
        listener.Start();
    }

    [Fact]
    public async Task Facts_messages_and_runs_are_counted_without_naming_anybody()
    {
        await using var host = await WalkedApp.Start();
        using var answer = await host.Client.PostAsJsonAsync("/api/demo/invoices", new
        {
            number = "SIG-1", issueDate = "2026-03-02", dueDate = "2026-04-01", dueDateAgreed = true, total = 121.00m, vat = 21.00m,
            debtor = new { id = "D-SIG", kind = "business", name = "Zeldzame Naam", email = "zeldzaam@b.example", country = "NL", language = "nl" },
        });
        answer.EnsureSuccessStatusCode();
        await host.Clock.MoveTo(new DateTimeOffset(2026, 4, 20, 18, 0, 0, TimeSpan.FromHours(2)));

        Assert.Contains(seen, signal => signal is { Name: "receivables.facts", Tags: "type=InvoiceRegistered" });
        Assert.Contains(seen, signal => signal.Name == "receivables.messages.handed_over" && signal.Tags.Contains("stage=", StringComparison.Ordinal));
        Assert.Contains(seen, signal => signal.Name == "receivables.function.duration"
            && signal.Tags.Contains("function=Advance outcome=done", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, signal => signal.Tags.Contains("SIG", StringComparison.Ordinal)
            || signal.Tags.Contains("eldza", StringComparison.Ordinal));
    }

    public void Dispose() => listener.Dispose();

    private void See(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        seen.Enqueue((instrument.Name, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}

using System.Text.Json;

namespace Receivables.Simulation.Tests;

/// <summary>
/// Invariant 5 and liveness: an open invoice has a next moment or waits for a person who can see it; and once faults have
/// stopped and people do their part, every invoice has ended.
/// </summary>
internal sealed class NothingStops : IChecker
{
    public IEnumerable<string> Faults(Evidence evidence) =>
        from invoice in evidence.Invoices
        where !invoice.HasEnded
        select $"{invoice.Name} never ended: {invoice.Status}, next {invoice.View.GetProperty("next")}";

    /// <summary>Open invoices that wait for nothing, right now.</summary>
    public static IEnumerable<string> Stopped(IEnumerable<SeenInvoice> invoices, DateTimeOffset now) =>
        from invoice in invoices
        where !invoice.HasEnded
        let at = Next(invoice)
        where at is null ? !WaitsForPerson(invoice) : at < now.AddHours(-1)
        select $"{invoice.Name} has stopped at {now:O}: {invoice.Status}, next {invoice.View.GetProperty("next")}";

    /// <summary>Whether only a person can move it.</summary>
    public static bool WaitsForPerson(SeenInvoice invoice) =>
        invoice.Status == "awaitingApproval"
        || invoice.View.GetProperty("pausedBy").ValueKind != JsonValueKind.Null
        || invoice.Explained.GetProperty("rules").EnumerateArray()
            .Any(rule => rule.GetProperty("rule").GetString() == "worklist" && !rule.GetProperty("passed").GetBoolean())
        || invoice.View.GetProperty("next").GetProperty("why").GetString() is { } why
            && (why.Contains("person", StringComparison.Ordinal) || why.Contains("approval", StringComparison.Ordinal));

    private static DateTimeOffset? Next(SeenInvoice invoice) =>
        invoice.View.GetProperty("next").GetProperty("at") is { ValueKind: JsonValueKind.String } at ? at.GetDateTimeOffset() : null;
}

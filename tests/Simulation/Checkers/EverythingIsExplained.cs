namespace Receivables.Simulation.Tests;

/// <summary>Invariant 6: every send, withdrawal, bounce, end and task has a reason in words.</summary>
internal sealed class EverythingIsExplained : IChecker
{
    private static readonly string[] WithReason =
        ["MessageWithdrawn", "MessageBounced", "WorkRequested", "InvoiceSettled", "CostsWaived", "RestWrittenOff", "PaymentAllocated"];

    public IEnumerable<string> Faults(Evidence evidence) =>
        [.. Unexplained(evidence), .. from invoice in evidence.Invoices
                                      where string.IsNullOrWhiteSpace(invoice.View.GetProperty("next").GetProperty("why").GetString())
                                      select $"{invoice.Name} does not say what is next and why"];

    private static IEnumerable<string> Unexplained(Evidence evidence) =>
        from invoice in evidence.Invoices
        from happened in invoice.Timeline
        where WithReason.Contains(happened.Type) && !happened.Text.Contains(": ", StringComparison.Ordinal)
            && happened.WordOrNull("what") is null && happened.WordOrNull("why") is null
        select $"{invoice.Name}: {happened.Type} of {happened.At:O} has no reason";
}

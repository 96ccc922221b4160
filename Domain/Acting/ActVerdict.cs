namespace Receivables.Domain;

/// <summary>What becomes of an act.</summary>
public abstract record ActVerdict
{
    /// <summary>It is done: these events record it.</summary>
    public sealed record Done(IReadOnlyList<InvoiceEvent> Events) : ActVerdict;

    /// <summary>Its body is wrong, by field.</summary>
    public sealed record Wrong(IReadOnlyList<(string Field, string Fault)> Faults) : ActVerdict;

    /// <summary>The invoice does not allow it as it stands.</summary>
    public sealed record Conflicts(string Why) : ActVerdict;
}

namespace Receivables.Domain;

/// <summary>
/// The answer to "what now": wait, record what follows from the facts, send, hand over, or nothing more.
/// </summary>
/// <param name="Kind">What the invoice is heading for.</param>
/// <param name="Why">One line for the admin and for <c>explain</c>.</param>
public abstract record NextStep(NextKind Kind, string Why);

/// <summary>Wait for a moment, or only for a nudge where nobody knows one (a person's worklist).</summary>
/// <param name="Until">When to ask again; null while a person has to act.</param>
public sealed record WaitUntil(DateTimeOffset? Until, NextKind Kind, string Why) : NextStep(Kind, Why)
{
    /// <summary>The moment of <see cref="NextStep.Kind"/>; a message is asked for a little before it.</summary>
    public DateTimeOffset? At { get; init; } = Until;
}

/// <summary>Append these facts, which follow from those recorded by law or policy, and ask again.</summary>
public sealed record RecordFacts(IReadOnlyList<InvoiceEvent> Facts, NextKind Kind, string Why) : NextStep(Kind, Why);

/// <summary>Ask the debtor's conductor for a place in the message of that slot.</summary>
public sealed record AskForMessage(
    PlannedStage Stage, DeliveryChannel Channel, DateTimeOffset Slot, NextKind Kind, string Why)
    : NextStep(Kind, Why);

/// <summary>Build the dossier and hand the claim over.</summary>
public sealed record SendHandover(string Why) : NextStep(NextKind.Handover, Why);

/// <summary>The life is over.</summary>
public sealed record LifeEnded(InvoiceEnding Ending, string Why) : NextStep(NextKind.None, Why);

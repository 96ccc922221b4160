namespace Receivables.Domain;

/// <summary>
/// One act as data: its name, who may do it, what its fields must be, what must hold for the invoice, and the events
/// that it becomes.
/// </summary>
/// <param name="Name">As in the address, such as <c>disputes</c>.</param>
/// <param name="Key">Names the act among those of the invoice, so that a repeat is recognised.</param>
/// <param name="Becomes">The events, the act itself first; only asked once every check has passed.</param>
public sealed record ActRule(
    string Name, ActRole Role, Func<ActCase, string> Key, Func<ActCase, IEnumerable<InvoiceEvent>> Becomes)
{
    /// <summary>Checks of the body, in the order of its fields; a failing one names its field.</summary>
    public IReadOnlyList<FieldCheck> Fields { get; init; } = [];

    /// <summary>Checks of the invoice as it stands.</summary>
    public IReadOnlyList<StateCheck> States { get; init; } = [];

    /// <summary>Whether the act needs a reason in words.</summary>
    public bool NeedsReason { get; init; } = true;

    /// <summary>Whether things are as the act asks, so that it is a repeat; for acts that set something.</summary>
    public Func<ActCase, bool> IsSoAlready { get; init; } = _ => false;

    /// <summary>Whether it is done to an invoice that has ended too.</summary>
    public bool AfterTheEnd { get; init; }

    /// <summary>The day on which it happened, where that is not the day of recording.</summary>
    public Func<ActCase, DateOnly?> OccurredOn { get; init; } = _ => null;

    /// <summary>A check of one field.</summary>
    public sealed record FieldCheck(string Field, Func<ActCase, bool> Holds, Func<ActCase, string> Fault)
    {
        public FieldCheck(string field, Func<ActCase, bool> holds, string fault)
            : this(field, holds, _ => fault)
        {
        }
    }

    /// <summary>A check of the invoice; failing it the act conflicts with what is recorded.</summary>
    public sealed record StateCheck(Func<ActCase, bool> Holds, Func<ActCase, string> Why)
    {
        public StateCheck(Func<ActCase, bool> holds, string why)
            : this(holds, _ => why)
        {
        }
    }
}

namespace Receivables.Domain;

/// <summary>
/// The state of one invoice: a fold of its events, nothing else. Immutable; equal events give equal states.
/// </summary>
public sealed record Invoice
{
    private Invoice(InvoiceRegistered facts)
    {
        Facts = facts;
        DueDate = facts.DueDate;
        Money = new InvoiceMoney(facts.Principal - facts.Prepaid);
    }

    /// <summary>What was registered.</summary>
    public InvoiceRegistered Facts { get; }

    /// <summary>The sequence of the last event: the version that appends and nudges speak of.</summary>
    public int Version { get; private init; }

    /// <summary>The due day in force; the last one agreed.</summary>
    public DateOnly DueDate { get; private init; }

    public (string Id, int Version) Policy { get; private init; }

    /// <summary>Counts from 1; a reversed payment that reopens the invoice starts the next one.</summary>
    public int Cycle { get; private init; } = 1;

    /// <summary>The day on which a payment was reversed last; null when none was.</summary>
    public DateOnly? ReopenedOn { get; private init; }

    public InvoiceMoney Money { get; private init; }

    public InvoiceStages Stages { get; private init; } = new();

    public InvoicePauses Pauses { get; private init; } = new();

    public HandoverState Handover { get; private init; }

    /// <summary>The day on which approval was asked, or the dossier left.</summary>
    public DateOnly? HandoverOn { get; private init; }

    public InvoiceEnding Ending { get; private init; }

    /// <summary>Things that wait for a person, by task id.</summary>
    public IReadOnlyDictionary<string, WorkRequested> Worklist { get; private init; } =
        new Dictionary<string, WorkRequested>();

    /// <summary>Tasks that a person has done.</summary>
    public IReadOnlySet<string> WorkDone { get; private init; } = new HashSet<string>();

    /// <summary>
    /// The first day on which a stage may go: the registration, or the day after the last pause ended.
    /// </summary>
    public DateOnly EligibleFrom { get; private init; }

    /// <summary>What a message asks of the principal: what is open and not contested.</summary>
    public Money PrincipalAsked => Money.PrincipalOpen - Pauses.Disputed(Money.PrincipalOpen);

    public bool IsSettled => Money.PrincipalOpen.Cents <= 0 && Money.CostsOpen.Cents <= 0;

    /// <summary>The state after these events, which start with the registration.</summary>
    public static Invoice Of(IEnumerable<RecordedEvent> events)
    {
        Invoice? invoice = null;
        foreach (var recorded in events)
        {
            invoice = invoice is null ? Opened(recorded) : invoice.Apply(recorded);
        }

        return invoice ?? throw new ArgumentException("An invoice begins with its registration.", nameof(events));
    }

    /// <summary>The state after one event more; a gap in the sequence is a bug and throws.</summary>
    public Invoice Apply(RecordedEvent recorded)
    {
        if (recorded.Sequence != Version + 1)
        {
            throw new InvalidOperationException(
                $"Invoice {Facts.Number}: after event {Version} comes {Version + 1}, not {recorded.Sequence}.");
        }

        var next = this with
        {
            Version = recorded.Sequence,
            Money = Money.Apply(recorded.Event),
            Stages = Stages.Apply(recorded.Event, recorded.OccurredOn, recorded.RecordedAt, Money.Version),
            Pauses = Pauses.Apply(recorded.Event, Money, recorded.OccurredOn),
            EligibleFrom = InvoicePauses.Ends(recorded.Event) ? recorded.OccurredOn : EligibleFrom,
        };
        return next.ApplyOwn(recorded);
    }

    /// <summary>
    /// The pause that stops the ladder on that day; a dispute about all that is open stops it like one about the whole.
    /// </summary>
    public InvoicePause? PausedOn(DateOnly day) =>
        Pauses.On(day)
        ?? (PrincipalAsked.IsPositive || Money.CostsOpen.IsPositive
            ? null
            : Pauses.All.Find(pause => pause.Kind == PauseKind.Dispute));

    /// <summary>The same without its place in a message: what it would decide if it were in none.</summary>
    public Invoice WithoutReservation() => this with { Stages = Stages with { Reserved = null } };

    public bool WorkWasDone(string task) => WorkDone.Contains(task);

    private static Invoice Opened(RecordedEvent recorded) =>
        recorded.Event is InvoiceRegistered facts
            ? new Invoice(facts)
            {
                Version = recorded.Sequence,
                EligibleFrom = recorded.OccurredOn,
                Policy = (facts.PolicyId, facts.PolicyVersion),
                Ending = (facts.Principal - facts.Prepaid).Cents <= 0 ? InvoiceEnding.Paid : InvoiceEnding.None,
            }
            : throw new ArgumentException(
                $"An invoice begins with its registration, not {recorded.Event.GetType().Name}.", nameof(recorded));

    private Invoice ApplyOwn(RecordedEvent recorded) => recorded.Event switch
    {
        TermsChanged terms => this with { DueDate = terms.DueDate },
        PolicyChanged policy => this with { Policy = (policy.PolicyId, policy.PolicyVersion) },
        PaymentReversed back when Ending is InvoiceEnding.Paid => Reopened(back.On),
        BalanceReported balance when Ending is InvoiceEnding.Paid && balance.Open.IsPositive => Reopened(balance.AsOf),
        InvoiceCancelled => this with { Ending = InvoiceEnding.Cancelled },
        WrittenOff => this with { Ending = InvoiceEnding.WrittenOff },
        HandoverRequested asked => this with { Handover = HandoverState.Asked, HandoverOn = asked.On },
        HandoverApproved => this with { Handover = HandoverState.Approved, HandoverOn = recorded.OccurredOn },
        HandoverRefused => this with { Handover = HandoverState.Refused },
        HandoverSent => this with { Handover = HandoverState.Sent, Ending = InvoiceEnding.HandedOver },
        HandoverWithdrawn => this with { Handover = HandoverState.Refused, Ending = InvoiceEnding.None },
        LadderEnded { End: PolicyEndKind.Dormant } => this with { Ending = InvoiceEnding.Dormant },
        WorkRequested work => this with { Worklist = With(work) },
        WorkDone work => this with
        {
            WorkDone = WorkDone.Append(work.Task).ToHashSet(),
            EligibleFrom = recorded.OccurredOn,
            Worklist = Worklist.Where(open => open.Key != work.Task).ToDictionary(open => open.Key, open => open.Value),
        },
        InvoiceSettled => this with { Ending = InvoiceEnding.Paid },
        _ => this,
    };

    /// <summary>
    /// A claim that had left the house is with the agency again; another goes on with its ladder, and an approval,
    /// which was for the claim of that time, is asked anew.
    /// </summary>
    private Invoice Reopened(DateOnly on) => this with
    {
        Ending = Handover == HandoverState.Sent ? InvoiceEnding.HandedOver : InvoiceEnding.None,
        Handover = Handover == HandoverState.Sent ? HandoverState.Sent : HandoverState.None,
        Cycle = Cycle + 1,
        ReopenedOn = on,
    };

    private Dictionary<string, WorkRequested> With(WorkRequested work) =>
        new(Worklist) { [work.Task] = work };
}

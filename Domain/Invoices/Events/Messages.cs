namespace Receivables.Domain;

/// <summary>A stage is ready and asks the debtor's conductor for a place in a message.</summary>
public sealed record MessageRequested(string Stage, int Cycle, DateTimeOffset Slot) : InvoiceEvent;

/// <summary>A message counts on this invoice; nothing else may send for it until it is committed or released.</summary>
public sealed record MessageReserved(
    string Message, string Stage, int Cycle, Money AmountDue, DateOnly? StatedDate) : InvoiceEvent;

/// <summary>The reservation is given back; nothing left the house.</summary>
public sealed record MessageReleased(string Message, string Why) : InvoiceEvent;

/// <summary>The message will be handed over, unless something settles or pauses this invoice first.</summary>
public sealed record MessageCommitted(string Message) : InvoiceEvent;

/// <summary>A committed message did not go; the stage is decided anew.</summary>
public sealed record MessageWithdrawn(string Message, string Why) : InvoiceEvent;

/// <summary>The mail service, or the person who posts letters, has it.</summary>
/// <param name="Attempt">Counts from 1; each attempt has its own operation id.</param>
public sealed record MessageHandedOver(
    string Message, string Stage, int Cycle, DeliveryChannel Channel, int Attempt, Money AmountDue, DateOnly? StatedDate)
    : InvoiceEvent
{
    /// <summary>What a notice stated about this invoice; null for other messages.</summary>
    public StatedClaim? States { get; init; }

    /// <summary>Whether the same message also lies there as a letter to be posted.</summary>
    public bool AlsoByPost { get; init; }

    /// <summary>The hash of the message as it left, byte for byte; null where none was kept.</summary>
    public string? Document { get; init; }

    /// <summary>The hash of the letter that goes by post besides; null for none.</summary>
    public string? Letter { get; init; }

    /// <summary>The mail service's id of the hand-over; null for a letter.</summary>
    public string? Operation { get; init; }
}

/// <summary>It arrived: the stage is served.</summary>
public sealed record MessageDelivered(string Message, DateOnly ReceivedOn) : InvoiceEvent;

/// <summary>It did not arrive; the stage goes by the next channel.</summary>
public sealed record MessageBounced(string Message, string Kind) : InvoiceEvent;

/// <summary>The stage waits for a later day: the debtor was written to too recently, or a cap was reached.</summary>
/// <param name="Until">The first day on which it may go.</param>
public sealed record MessagePostponed(string Stage, int Cycle, DateOnly Until, string Why) : InvoiceEvent;

/// <summary>A stage was passed over on purpose.</summary>
public sealed record MessageSuppressed(string Stage, int Cycle, string Why) : InvoiceEvent;

/// <summary>The debtor was told what was recorded of an act of theirs, or thanked; no stage of a ladder.</summary>
/// <param name="About">The act, such as <c>dispute</c>.</param>
public sealed record ConfirmationSent(string Message, string About) : InvoiceEvent;

/// <summary>A letter waits, print-ready, to be posted by a person.</summary>
public sealed record LetterPrinted(string Message, string Stage, int Cycle, Money AmountDue) : InvoiceEvent
{
    /// <summary>The date that it states; null where the text gives a term instead.</summary>
    public DateOnly? StatedDate { get; init; }

    /// <summary>What a notice stated about this invoice; null for other messages.</summary>
    public StatedClaim? States { get; init; }

    /// <summary>The hash of the letter as it is printed; null where none was kept.</summary>
    public string? Document { get; init; }
}

/// <summary>A person posted it; receipt counts from here.</summary>
public sealed record LetterPosted(string Message, DateOnly PostedOn, string? Proof) : InvoiceEvent;

/// <summary>A formal notice took effect, with the term it opened and the claim that it stated.</summary>
/// <param name="Stage">The stage that it served.</param>
/// <param name="FirstDay">The first day of the term.</param>
/// <param name="LastDay">The last day on which paying settles it without costs, inclusive.</param>
/// <param name="ChargeableFrom">The day from which costs may be claimed.</param>
/// <param name="Costs">The costs that it announced.</param>
public sealed record NoticeServed(
    string Message,
    string Stage,
    DateOnly ReceivedOn,
    DateOnly FirstDay,
    DateOnly LastDay,
    DateOnly ChargeableFrom,
    Money Principal,
    Money Interest,
    Money Costs) : InvoiceEvent
{
    /// <summary>The whole notice, where it was about other invoices too; null for one of its own.</summary>
    public JointNotice? Joint { get; init; }
}

using Receivables.Domain;

namespace Receivables.Functions.Sending;

/// <summary>How far a message has come. It only moves forward; each step is one write with If-Match.</summary>
public enum MessageState
{
    /// <summary>Its invoices are being reserved.</summary>
    Prepared,

    /// <summary>Every invoice agreed: it will go unless something changes first.</summary>
    Committed,

    /// <summary>The mail service is being asked; the outcome is not known yet.</summary>
    HandingOver,

    HandedOver,

    Withdrawn,
}

/// <summary>One invoice in a message, with what is said about it.</summary>
public sealed record MessageLine(string Number, string Stage, int Cycle, Money Due, DateOnly? StatedDate);

/// <summary>A message to a debtor: the row that its hand-over is steered by.</summary>
/// <param name="Id">Made from debtor and slot, so that a repeated attempt finds itself.</param>
/// <param name="Channel">The name of the channel.</param>
/// <param name="Attempt">Counts the hand-overs begun, from 0.</param>
public sealed record OutgoingMessage(
    string Id, string Creditor, string Debtor, DateTimeOffset Slot, string Channel, IReadOnlyList<MessageLine> Lines)
{
    public MessageState State { get; init; }

    public int Attempt { get; init; }

    public DateTimeOffset? CommittedAt { get; init; }

    /// <summary>The hash of the message as it left.</summary>
    public string? Document { get; init; }
}

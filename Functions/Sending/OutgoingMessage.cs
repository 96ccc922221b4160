using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Sending;

/// <summary>A message to a debtor: the row that its hand-over is steered by. Additive only.</summary>
/// <param name="Id">Made from debtor and slot, so that a repeated attempt finds itself.</param>
/// <param name="Channel">The name of the channel.</param>
public sealed record OutgoingMessage(
    string Id, string Creditor, string Debtor, DateTimeOffset Slot, string Channel, IReadOnlyList<MessageLine> Lines)
{
    public MessageState State { get; init; }

    /// <summary>Counts the commits; each has an operation id of its own.</summary>
    public int Attempt { get; init; }

    public DateTimeOffset? PreparedAt { get; init; }

    public DateTimeOffset? CommittedAt { get; init; }

    /// <summary>Before this it is not tried: the mail service or the send budget asked to wait.</summary>
    public DateTimeOffset? ThrottledUntil { get; init; }

    /// <summary>Whether it goes by post as well.</summary>
    public bool AlsoByPost { get; init; }

    /// <summary>The day of the contact before this one, which counts again if this one bounces.</summary>
    public DateOnly? ContactBefore { get; init; }

    /// <summary>
    /// Principals on which costs were announced in a notice to which claims of this one belonged; they count in its sum.
    /// </summary>
    public IReadOnlyList<Money> NoticedPrincipals { get; init; } = [];

    /// <summary>The costs that were announced on them.</summary>
    public Money NoticedCosts { get; init; }

    /// <summary>The note that stands until the message left or was given back.</summary>
    public Touch? Touch { get; init; }

    /// <summary>The hash of the message as it left.</summary>
    public string? Document { get; init; }

    /// <summary>The hash of the letter as it is to be printed; null for a message by mail alone.</summary>
    public string? Letter { get; init; }

    /// <summary>The hashes of original invoices that belong in the envelope.</summary>
    public IReadOnlyList<string> Enclosures { get; init; } = [];

    public bool IsByMail => Channel == nameof(DeliveryChannel.Email);
}

namespace Receivables.Local.Mailbox;

/// <summary>One report on one recipient, as an event that has been published or still is to be.</summary>
public sealed record DeliveryReport
{
    /// <summary>The event's id; the same at every attempt to publish it.</summary>
    public required string EventId { get; init; }

    public required string Recipient { get; init; }

    public required DeliveryOutcome Outcome { get; init; }

    /// <summary>When the mail was delivered or was not, on the platform's clock.</summary>
    public required DateTimeOffset At { get; init; }

    public int Attempts { get; init; }

    /// <summary>Whether nothing is to be done any more: the application took the event, or it was given up.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether it was given up: refused for good, or not taken within a day.</summary>
    public bool IsDropped { get; init; }
}

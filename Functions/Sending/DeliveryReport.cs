namespace Receivables.Functions.Sending;

/// <summary>What the mail service says of one hand-over.</summary>
/// <param name="Operation">The operation id that the hand-over was made with.</param>
/// <param name="Status">As the service spells it: <c>Delivered</c>, <c>Bounced</c>, <c>Suppressed</c> ...</param>
/// <param name="Recipient">Whose mail it is about; null where it does not say.</param>
public sealed record DeliveryReport(string Operation, string Status, DateTimeOffset At, string? Recipient = null);

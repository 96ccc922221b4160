namespace Receivables.Functions.Orchestrations;

/// <summary>One event on its way to one subscriber. Additive only.</summary>
/// <param name="Subscription">The subscription's id, or that of the agency's mail.</param>
/// <param name="Body">The event as it is sent, the same at every attempt.</param>
/// <param name="Attempt">Counts from 0.</param>
public sealed record DeliveryTurn(
    string Creditor, string Subscription, string EventId, string Type, string Invoice, string Body, int Attempt = 0)
{
    public string InstanceId => StableId.Of("event", $"{Creditor}@{Subscription}@{EventId}");
}

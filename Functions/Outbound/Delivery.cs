namespace Receivables.Functions.Outbound;

/// <summary>One event and one subscriber, with every attempt; what the list of deliveries shows.</summary>
/// <param name="State"><c>delivered</c>, <c>retrying</c> or <c>failed</c>.</param>
public sealed record Delivery(
    string EventId, string Type, string Invoice, string State, IReadOnlyList<Delivery.Attempt> Attempts)
{
    public sealed record Attempt(int Number, DateTimeOffset At, string Result);
}

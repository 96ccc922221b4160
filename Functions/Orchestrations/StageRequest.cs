namespace Receivables.Functions.Orchestrations;

/// <summary>A stage that is ready and asks for a place in the debtor's message of a slot. Additive only.</summary>
/// <param name="Debtor">The debtor's canonical id.</param>
/// <param name="Slot">The moment at which the message goes.</param>
public sealed record StageRequest(
    string Creditor, string Number, string Debtor, string Stage, int Cycle, string Channel, DateTimeOffset Slot);

namespace Receivables.Functions.Orchestrations;

/// <summary>How an attempt to deliver an event ended. Additive only.</summary>
/// <param name="TriesAgain">Whether another attempt makes sense.</param>
public sealed record DeliveryStep(string Status, bool TriesAgain);

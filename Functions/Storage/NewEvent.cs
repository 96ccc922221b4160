using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>An event that is about to be appended.</summary>
/// <param name="OccurredOn">The local day on which it happened; null for the day of recording.</param>
public sealed record NewEvent(InvoiceEvent Event, DateOnly? OccurredOn = null, string? Reason = null);

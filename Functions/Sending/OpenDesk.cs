using Azure;
using Receivables.Functions.Orchestrations;

namespace Receivables.Functions.Sending;

/// <summary>A debtor's desk as one slot finds it, in one read.</summary>
/// <param name="Message">The message of the slot with its tag; null before it is prepared.</param>
public sealed record OpenDesk(
    DebtorHead Head, IReadOnlyList<StageRequest> Requests, (OutgoingMessage Message, ETag Tag)? Message);

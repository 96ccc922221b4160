using Azure;

namespace Receivables.Functions.Sending;

/// <summary>What a debtor's sending goes by: which slots are closed and when the debtor was last written to.</summary>
/// <param name="ClosedUpTo">Slots up to this moment (inclusive) take no more requests.</param>
/// <param name="LastContactOn">The local day of the last message of a ladder; null before the first.</param>
public sealed record DebtorHead(DateTimeOffset? ClosedUpTo, DateOnly? LastContactOn, ETag Tag)
{
    public static readonly DebtorHead None = new(null, null, default);
}

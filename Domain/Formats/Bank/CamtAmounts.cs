using System.Globalization;

namespace Receivables.Domain;

/// <summary>Whether the transactions of an entry add up to it; if not, a person has to look.</summary>
internal static class CamtAmounts
{
    /// <summary>Why the entry cannot be taken apart, or null.</summary>
    public static string? ObstacleIn(CamtEntry entry, Money amount)
    {
        var given = entry.Details.Count;
        if (given == 0)
        {
            return entry.BatchCount > 1 ? "batch total without details, need camt.054" : null;
        }

        if (entry.BatchCount is { } announced && announced != given)
        {
            return $"the batch announces {announced} transactions, {given} are given";
        }

        return given == 1 ? ObstacleInOne(entry, amount) : ObstacleInSeveral(entry, amount);
    }

    /// <summary>The signed share of one of several transactions, or null when the file does not tell.</summary>
    public static Money? OfDetail(CamtDetail detail, CamtEntry entry)
    {
        Money?[] candidates = [detail.Amount, detail.TransactionAmount, detail.InstructedAmount];
        var share = candidates.FirstOrDefault(candidate => candidate?.Currency == entry.Amount!.Value.Currency);
        return share is { } amount ? CamtEntries.Signed(amount, detail.IsCredit ?? entry.IsCredit!.Value) : null;
    }

    private static string? ObstacleInOne(CamtEntry entry, Money amount)
    {
        var detail = entry.Details[0];
        if ((detail.Amount ?? detail.TransactionAmount) is not { } stated) return null;
        if (stated.Currency != amount.Currency) return null;

        var share = CamtEntries.Signed(stated, detail.IsCredit ?? entry.IsCredit!.Value);
        var difference = share - amount;
        var charges = detail.Charges ?? entry.Charges;
        var isExplained = difference.IsZero
            || (charges is { } taken && taken.Currency == difference.Currency
                && Math.Abs(difference.Cents) == taken.Cents);
        return isExplained ? null : $"the transaction is of {share}, the entry of {amount}";
    }

    private static string? ObstacleInSeveral(CamtEntry entry, Money amount)
    {
        var sum = Int128.Zero;
        foreach (var detail in entry.Details)
        {
            if (OfDetail(detail, entry) is not { } share) return "a transaction of the batch has no amount";
            sum += share.Cents;
        }

        return sum == amount.Cents
            ? null
            : string.Create(CultureInfo.InvariantCulture,
                $"the transactions add up to {(decimal)sum / 100:0.00}, the entry is of {amount}");
    }
}

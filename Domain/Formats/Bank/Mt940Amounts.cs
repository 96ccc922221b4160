using System.Diagnostics.CodeAnalysis;

namespace Receivables.Domain;

/// <summary>The amounts and balances of MT940.</summary>
internal static class Mt940Amounts
{
    /// <summary>
    /// Digits and a comma; some banks leave the comma out where no cents follow, and an old Dutch one writes a point.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal amount, [NotNullWhen(false)] out string? reason) =>
        ExactNumber.TryRead(text, text.Contains('.') ? '.' : ',', out amount, out reason);

    /// <summary>A mark, a date, a currency and an amount: <c>C261120EUR1210,00</c>.</summary>
    public static bool TryReadBalance(
        string text, bool isIntermediate,
        [NotNullWhen(true)] out StatementBalance? balance, [NotNullWhen(false)] out string? reason)
    {
        balance = null;
        reason = null;
        if (text.Length < 11 || text[0] is not ('C' or 'D')
            || !Mt940Dates.TryReadValueDate(text.AsSpan(1, 6), out var day)
            || !ExactNumber.TryCurrency(text[7..10], out var currency))
        {
            reason = $"A balance such as C261120EUR1210,00 is expected, not {Written.Quote(text)}.";
            return false;
        }

        if (!TryRead(text.AsSpan(10), out var amount, out reason)) return false;
        if (!ExactNumber.TryMoney(amount, currency, out var money, out reason)) return false;

        balance = new StatementBalance(text[0] == 'C' ? money : -money, day, isIntermediate);
        return true;
    }
}

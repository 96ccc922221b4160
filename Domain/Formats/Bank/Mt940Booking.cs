using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Receivables.Domain;

/// <summary>The line of MT940 that books an amount (field :61:).</summary>
public sealed record Mt940Booking
{
    private static readonly SearchValues<char> AmountCharacters = SearchValues.Create("0123456789,.");

    public required DateOnly ValueDate { get; init; }

    /// <summary>The day of the booking; the value date where the bank names none.</summary>
    public required DateOnly EntryDate { get; init; }

    /// <summary>
    /// C, D, RC (a credit taken back), RD (a debit taken back), or EC and ED for what is only expected.
    /// </summary>
    public required string Mark { get; init; }

    /// <summary>What the account gained: negative for D and RC.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The kind of booking, four characters such as NTRF; empty where the bank leaves it out.</summary>
    public required string TypeCode { get; init; }

    /// <summary>The reference of the account's holder, as written.</summary>
    public required string CustomerReference { get; init; }

    /// <summary>The bank's own reference, behind two slashes; empty when there is none.</summary>
    public string BankReference { get; init; } = "";

    /// <summary>What some banks put behind the reference: the name of the other side.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it takes an earlier booking back.</summary>
    public bool IsReversal => Mark[0] == 'R' || TypeCode == "NRTI";

    /// <summary>Reads the line behind the tag; else says what is wrong with it.</summary>
    public static bool TryParse(
        string? line, [NotNullWhen(true)] out Mt940Booking? booking, [NotNullWhen(false)] out string? reason)
    {
        booking = null;
        reason = null;
        var rest = (line ?? "").AsSpan();
        if (rest.Length < 6 || !Mt940Dates.TryReadValueDate(rest[..6], out var valueDate))
        {
            reason = $"The booking must begin with its value date as YYMMDD, not {Written.Quote(line)}.";
            return false;
        }

        rest = rest[6..];
        if (!TryReadEntryDate(ref rest, valueDate, out var entryDate))
        {
            reason = $"The entry date behind the value date must be MMDD in {Written.Quote(line)}.";
            return false;
        }

        if (!TryReadMark(ref rest, out var mark))
        {
            reason = $"Behind the dates a mark C, D, RC or RD is expected in {Written.Quote(line)}.";
            return false;
        }

        if (!TryReadAmount(ref rest, out var amount, out reason)) return false;

        rest = rest.TrimStart(' ');
        if (rest is not ([] or ['/', '/', ..] or ['N' or 'S' or 'F', ..]))
        {
            reason = $"Behind the amount a type such as NTRF is expected in {Written.Quote(line)}.";
            return false;
        }

        booking = WithReferences(rest, valueDate, entryDate, mark, amount);
        return true;
    }

    private static bool TryReadEntryDate(ref ReadOnlySpan<char> rest, DateOnly valueDate, out DateOnly entryDate)
    {
        entryDate = valueDate;
        if (rest.Length < 4) return true;
        if (rest[..4].IsWhiteSpace() || !char.IsAsciiDigit(rest[0]))
        {
            rest = rest.TrimStart(' ');
            return true;
        }

        var isRead = Mt940Dates.TryReadEntryDate(rest[..4], valueDate, out entryDate);
        rest = rest[4..];
        return isRead;
    }

    private static bool TryReadMark(ref ReadOnlySpan<char> rest, out string mark)
    {
        var length = rest is ['R' or 'E', 'C' or 'D', ..] ? 2 : rest is ['C' or 'D', ..] ? 1 : 0;
        mark = rest[..length].ToString();
        rest = rest[length..];

        // The third letter of the currency may follow.
        if (length > 0 && rest is [>= 'A' and <= 'Z', ..]) rest = rest[1..];
        return length > 0;
    }

    private static bool TryReadAmount(
        ref ReadOnlySpan<char> rest, out decimal amount, [NotNullWhen(false)] out string? reason)
    {
        var end = rest.IndexOfAnyExcept(AmountCharacters);
        var text = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end..];
        return Mt940Amounts.TryRead(text, out amount, out reason);
    }

    private static Mt940Booking WithReferences(
        ReadOnlySpan<char> rest, DateOnly valueDate, DateOnly entryDate, string mark, decimal amount)
    {
        var typeLength = rest is ['/', ..] ? 0 : Math.Min(4, rest.Length);
        var type = rest[..typeLength].Trim().ToString();
        var references = rest[typeLength..];
        var slashes = references.IndexOf("//");
        var customer = slashes < 0 ? references : references[..slashes];
        var gap = customer.TrimEnd().IndexOf("  ");

        return new Mt940Booking
        {
            ValueDate = valueDate,
            EntryDate = entryDate,
            Mark = mark,
            Amount = mark is "D" or "RC" or "ED" ? -amount : amount,
            TypeCode = type,
            CustomerReference = (gap < 0 ? customer : customer[..gap]).Trim().ToString(),
            BankReference = slashes < 0 ? "" : references[(slashes + 2)..].Trim().ToString(),
            Name = gap < 0 ? "" : customer[gap..].Trim().ToString(),
        };
    }
}

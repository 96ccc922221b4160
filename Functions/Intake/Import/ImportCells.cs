using System.Globalization;
using Receivables.Domain;

namespace Receivables.Functions.Intake.Import;

/// <summary>
/// The cells of one row, read as people in the Netherlands and Belgium write them: <c>1.210,00</c> and <c>1210.00</c>,
/// <c>2026-03-02</c>, <c>02-03-2026</c> and <c>2/3/2026</c>. What can be read in two ways is refused.
/// </summary>
internal sealed class ImportCells(IReadOnlyDictionary<string, string> cells, Faults faults)
{
    private static readonly string[] Days =
        ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyyMMdd"];

    public string? Text(string field) =>
        cells.GetValueOrDefault(field)?.Trim() is { Length: > 0 } text ? text : null;

    public DateOnly? Day(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        faults.Add(field, $"'{text}' is no date such as 2026-03-31 or 31-03-2026.");
        return null;
    }

    public decimal? Amount(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (Parsed(text.Replace("€", "", StringComparison.Ordinal).Replace("EUR", "", StringComparison.Ordinal)) is { } amount)
        {
            return amount;
        }

        faults.Add(field, $"'{text}' is no amount such as 1210.00 or 1.210,00 that can be read in one way only.");
        return null;
    }

    public int? Count(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 20)
        {
            return count;
        }

        faults.Add(field, $"'{text}' is no number from 0 to 20.");
        return null;
    }

    public bool? Flag(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        switch (text.ToLowerInvariant())
        {
            case "true" or "yes" or "ja" or "j" or "1":
                return true;
            case "false" or "no" or "nee" or "n" or "0":
                return false;
            default:
                faults.Add(field, $"'{text}' is not yes or no.");
                return null;
        }
    }

    public DebtorKind? Kind(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        switch (text.ToLowerInvariant())
        {
            case "consumer" or "consument" or "particulier":
                return DebtorKind.Consumer;
            case "business" or "bedrijf" or "zakelijk" or "onderneming":
                return DebtorKind.Business;
            case "government" or "overheid":
                return DebtorKind.Government;
            default:
                faults.Add(field, $"'{text}' is not consumer, business or government.");
                return null;
        }
    }

    /// <summary>
    /// The last of point and comma is the decimal sign if at most two digits follow it; one sign alone with three digits
    /// after it is read as thousands only where it stands more than once.
    /// </summary>
    private static decimal? Parsed(string text)
    {
        var plain = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '\''));
        var last = plain.LastIndexOfAny([',', '.']);
        if (last < 0)
        {
            return Exact(plain);
        }

        var (sign, after) = (plain[last], plain.Length - last - 1);
        var other = sign == ',' ? '.' : ',';
        var signs = plain.Count(letter => letter == sign);
        if (after is 1 or 2 && signs == 1)
        {
            return IsGrouped(plain[..last], other)
                ? Exact(plain[..last].Replace(other.ToString(), "", StringComparison.Ordinal) + "." + plain[(last + 1)..])
                : null;
        }

        return after == 3 && signs > 1 && !plain.Contains(other) && IsGrouped(plain, sign)
            ? Exact(plain.Replace(sign.ToString(), "", StringComparison.Ordinal))
            : null;
    }

    private static bool IsGrouped(string whole, char sign)
    {
        var groups = whole.TrimStart('-').Split(sign);
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
    }

    private static decimal? Exact(string text) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact)
        ? exact
        : null;
}

using System.Globalization;
using System.Text.Json;

namespace Receivables.Domain.Tests;

/// <summary>
/// Reads a cell as the type of the parameter: <c>Money</c> in euros, <c>Percentage</c>, <c>decimal</c>, <c>int</c>,
/// <c>DateOnly</c> ("2026-02-02", or "Mon 2026-02-02" whose weekday is checked), <c>string</c>, <c>JsonElement</c>. A
/// nullable parameter gets null for "-" and for a column that the row lacks.
/// </summary>
public static class OracleCell
{
    public static object? Read(OracleRow row, string heading, Type type)
    {
        var cell = row[heading];
        if (type == typeof(JsonElement)) return cell ?? throw Missing(row, heading);

        var text = cell is { ValueKind: JsonValueKind.String } written ? written.GetString() : cell?.GetRawText();
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (text is null or "-" && bare != type) return null;
        if (text is null) return type == typeof(string) ? "" : throw Missing(row, heading);

        return bare == typeof(string) ? text
            : bare == typeof(Money) ? Money.Euro(Invariant.Decimal(text))
            : bare == typeof(Percentage) ? new Percentage(Invariant.Decimal(text))
            : bare == typeof(decimal) ? Invariant.Decimal(text)
            : bare == typeof(int) ? int.Parse(text, CultureInfo.InvariantCulture)
            : bare == typeof(DateOnly) ? Day(text)
            : throw new NotSupportedException($"A cell of {row} cannot be read as {type.Name}.");
    }

    /// <summary>A date with or without the English weekday before it; a weekday that is wrong throws.</summary>
    public static DateOnly Day(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var day = DateOnly.ParseExact(text[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return text.Length == 10 || text == day.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture)
            ? day
            : throw new FormatException($"'{text}' is not a date with its right weekday.");
    }

    private static ArgumentException Missing(OracleRow row, string heading) =>
        new($"{row} has no column '{heading}'.", nameof(heading));
}

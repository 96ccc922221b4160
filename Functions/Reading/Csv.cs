using System.Globalization;
using System.Text;

namespace Receivables.Functions.Reading;

/// <summary>
/// Lists as CSV (RFC 4180, UTF-8). A cell that a spreadsheet would take for a formula begins with an apostrophe, so that
/// a debtor's name never becomes a command.
/// </summary>
internal static class Csv
{
    public static string Of<T>(IEnumerable<T> rows, IReadOnlyList<(string Heading, Func<T, object?> Cell)> columns)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(column => column.Heading)).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', columns.Select(column => Cell(column.Cell(row)))).Append("\r\n");
        }

        return text.ToString();
    }

    internal static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            string words => Harmless(words),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return text.AsSpan().IndexOfAny("\",\r\n") >= 0
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }

    private static string Harmless(string words) =>
        words.Length > 0 && words.TrimStart() is var seen
            && (words[0] is '\t' or '\r' or '\n' || seen.Length > 0 && seen[0] is '=' or '+' or '-' or '@')
            ? $"'{words}"
            : words;
}

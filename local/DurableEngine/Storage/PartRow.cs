using System.Security.Cryptography;
using Azure.Data.Tables;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// A piece of a text too long for its instance row. Parts are written once under keys never used before and count only
/// once an instance row names them; what a crash leaves behind is never read.
/// </summary>
internal static class PartRow
{
    /// <summary>Columns of 30,000 characters; all together stay under the row's limit of 1 MiB in UTF-16.</summary>
    private const int ColumnLength = 30_000;
    private const int Columns = 14;

    internal static IEnumerable<TableEntity> Split(string partition, string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var row = new TableEntity(partition, "p" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
            for (var column = 0; column < Columns && start < text.Length; column++)
            {
                var length = Cut(text, start);
                row[Name(column)] = text.Substring(start, length);
                start += length;
            }

            yield return row;
        }
    }

    internal static string Join(TableEntity row)
    {
        var pieces = Enumerable.Range(0, Columns)
            .Select(column => row.TryGetValue(Name(column), out var piece) ? (string?)piece : null)
            .TakeWhile(piece => piece is not null);
        return string.Concat(pieces);
    }

    internal static int Length(TableEntity row) =>
        Enumerable.Range(0, Columns).Sum(column => row.TryGetValue(Name(column), out var piece) ? ((string)piece).Length : 0);

    private static string Name(int column) => $"T{column:D2}";

    /// <summary>How much fits into a column without tearing a surrogate pair.</summary>
    private static int Cut(string text, int start)
    {
        var length = Math.Min(ColumnLength, text.Length - start);
        return start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]) ? length - 1 : length;
    }
}

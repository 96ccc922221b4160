using System.Text;
using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>The plain form of the blocks of a letter.</summary>
internal static class PlainMail
{
    public static void Block(StringBuilder text, LetterBlock block)
    {
        if (block.Title.Length > 0) text.Append(block.Title).Append('\n');

        foreach (var row in block.Rows)
        {
            var first = block.Heading.Count > 0 && row[1].Length > 0
                ? string.Join(", ", row.Take(3).Select((cell, column) => $"{block.Heading[column]} {cell}"))
                : row[0];
            text.Append(first).Append(": ").Append(row[^1]).Append('\n');
        }

        text.Append('\n');
    }

    public static void Links(StringBuilder text, LetterLinks links, Labels labels)
    {
        foreach (var (name, address) in Named(links, labels))
        {
            text.Append(name).Append(": ").Append(address.OriginalString).Append('\n');
        }

        text.Append('\n');
    }

    internal static IEnumerable<(string Name, Uri Address)> Named(LetterLinks links, Labels labels) =>
        new[] { labels.Pay, labels.AlreadyPaid, labels.MoreTime, labels.Dispute }.Zip(links.All);
}

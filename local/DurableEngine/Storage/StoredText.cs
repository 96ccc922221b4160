using Azure.Data.Tables;

namespace Receivables.Local.DurableEngine;

/// <summary>A text whose beginning lies in part rows and whose end lies in the instance row.</summary>
/// <param name="PartKeys">Row keys of the parts, in order.</param>
internal sealed record StoredText(IReadOnlyList<string> PartKeys, string Tail)
{
    /// <summary>A column holds 32 Ki characters; a tail above this goes to parts, so a change writes little.</summary>
    private const int LongestTail = 24_000;

    internal static StoredText Empty { get; } = new([], "");

    /// <summary>The text with more at its end; parts that have to be written for it are added to the list.</summary>
    internal StoredText Append(string more, string partition, List<TableEntity> written)
    {
        var tail = Tail + more;
        if (tail.Length <= LongestTail)
        {
            return this with { Tail = tail };
        }

        var parts = PartRow.Split(partition, tail).ToList();
        written.AddRange(parts);
        return new StoredText([.. PartKeys, .. parts.Select(part => part.RowKey)], "");
    }
}

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>What the path of a request names: the list of tables, a table, or a row of it.</summary>
/// <param name="Resource">A table's name, <c>Tables</c> or <c>$batch</c>.</param>
/// <param name="PartitionKey">Of the row that is named; null where none is.</param>
/// <param name="RowKey">Of the row that is named; null where none is.</param>
/// <param name="Named">The table in <c>Tables('name')</c>; null where there is none.</param>
internal readonly record struct TablePath(string Resource, string? PartitionKey, string? RowKey, string? Named)
{
    /// <param name="path">Escaped, without a leading slash.</param>
    /// <exception cref="TableFaultException">The path is malformed.</exception>
    internal static TablePath Parse(ReadOnlySpan<char> path)
    {
        var open = path.IndexOf('(');
        if (open < 0)
        {
            return new TablePath(path.ToString(), null, null, null);
        }

        var resource = path[..open].ToString();
        var arguments = path[(open + 1)..];
        if (arguments.IsEmpty || arguments[^1] != ')')
        {
            throw Malformed();
        }

        arguments = arguments[..^1];
        if (arguments.IsEmpty)
        {
            return new TablePath(resource, null, null, null);
        }

        if (arguments[0] == '\'')
        {
            return new TablePath(resource, null, null, Unquoted(arguments));
        }

        // Quotes within keys are doubled, so this cannot occur inside one.
        var between = arguments.IndexOf("',RowKey='");
        if (!arguments.StartsWith("PartitionKey='") || between < 0)
        {
            throw Malformed();
        }

        return new TablePath(
            resource,
            Unquoted(arguments["PartitionKey=".Length..(between + 1)]),
            Unquoted(arguments[(between + "',RowKey=".Length)..]),
            null);
    }

    private static string Unquoted(ReadOnlySpan<char> quoted)
    {
        if (quoted.Length < 2 || quoted[0] != '\'' || quoted[^1] != '\'')
        {
            throw Malformed();
        }

        var text = quoted[1..^1].ToString();
        return text.AsSpan().IndexOfAny('%', '\'') < 0
            ? text
            : Uri.UnescapeDataString(text).Replace("''", "'", StringComparison.Ordinal);
    }

    private static TableFaultException Malformed() =>
        TableFault.Invalid("Bad Request - Error in query syntax.").AsException();
}

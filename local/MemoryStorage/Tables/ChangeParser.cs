using Azure.Core;

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>
/// Reads what a request wants changed, the same for a request of its own and for a part of a transaction.
/// </summary>
internal static class ChangeParser
{
    /// <exception cref="TableFaultException">The request is malformed or breaks a rule for keys or sizes.</exception>
    internal static Change Parse(RequestMethod method, in TablePath path, string? ifMatch, ReadOnlySpan<byte> body)
    {
        if (method == RequestMethod.Post)
        {
            var added = EntityParser.Parse(body, null, null);
            return new Change(ChangeKind.Insert, added.PartitionKey, added.RowKey, added, null);
        }

        if (path.PartitionKey is not { } partitionKey || path.RowKey is not { } rowKey)
        {
            throw TableFault.NotImplemented.AsException();
        }

        var version = Version(ifMatch);
        if (method == RequestMethod.Delete)
        {
            return new Change(ChangeKind.Delete, partitionKey, rowKey, null, version ?? throw MissingVersion());
        }

        var row = EntityParser.Parse(body, partitionKey, rowKey);
        return new Change(Kind(method), partitionKey, rowKey, row, version);
    }

    private static ChangeKind Kind(RequestMethod method) =>
        method == RequestMethod.Put ? ChangeKind.Replace
        : method == RequestMethod.Patch || method.Method == "MERGE" ? ChangeKind.Merge
        : throw TableFault.NotImplemented.AsException();

    /// <summary>A version as the service spells it: with its colons escaped, whoever sends it plain.</summary>
    private static string? Version(string? ifMatch)
    {
        if (ifMatch is null or "*")
        {
            return ifMatch;
        }

        var isWeak = ifMatch.StartsWith("W/\"", StringComparison.OrdinalIgnoreCase) && ifMatch.Length > 3;
        return isWeak && ifMatch[^1] == '"'
            ? ifMatch.Replace(":", "%3A", StringComparison.Ordinal)
            : throw TableFault.Invalid(
                $"The etag value '{ifMatch}' specified in one of the request headers is not valid. Please make sure "
                + "only one etag value is specified and is valid.").AsException();
    }

    private static TableFaultException MissingVersion() => new TableFault(
        400, "MissingRequiredHeader", "A header that is mandatory for this request is not specified: If-Match.")
        .AsException();
}

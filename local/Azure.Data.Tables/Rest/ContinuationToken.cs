#nullable enable
namespace Azure.Data.Tables.Rest;

/// <summary>Where the next page begins: the service's next partition and next row, with a blank between.</summary>
internal static class ContinuationToken
{
    internal static string? Of(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return partition is null && row is null ? null : $"{partition} {row}";
    }

    internal static (string? Partition, string? Row) Split(string? token)
    {
        if (token is null || token.Length <= 1)
        {
            return (null, null);
        }

        var parts = token.Split(' ', 2);
        return (parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
    }
}

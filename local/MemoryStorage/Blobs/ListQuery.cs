using System.Globalization;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>What a listing asks for.</summary>
internal sealed record ListQuery(string Prefix, string? Marker, string? Delimiter, int Size, bool WithMetadata)
{
    private const int Most = 5000;

    public static readonly BlobRefusal Fault = new(
        400, "OutOfRangeQueryParameterValue",
        "One of the query parameters specified in the request URI is outside the permissible range.");

    /// <summary>Null where the page size is none.</summary>
    public static ListQuery? Of(StorageCall call)
    {
        var size = Most;
        if (call.Parameter("maxresults") is { } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size == 0))
        {
            return null;
        }

        return new ListQuery(
            call.Parameter("prefix") ?? "",
            call.Parameter("marker") is { Length: > 0 } marker ? marker : null,
            call.Parameter("delimiter") is { Length: > 0 } delimiter ? delimiter : null,
            Math.Min(size, Most),
            call.Parameter("include")?.Split(',').Contains("metadata", StringComparer.Ordinal) == true);
    }
}

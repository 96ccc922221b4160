using System.Text;
using System.Text.Json;

namespace Receivables.Functions.Reading;

/// <summary>A page of a list, and where the next one begins; null after the last.</summary>
internal sealed record Paged<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Where a list goes on: the partition, and what the storage said there.</summary>
internal sealed record PageMark(int Shard, string? Token)
{
    public static readonly PageMark Start = new(0, null);

    public string Write() => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this)))
        .TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The mark as written; null for one that this application did not write.</summary>
    public static PageMark? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Start;
        }

        try
        {
            var base64 = text.Replace('-', '+').Replace('_', '/');
            var json = Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
            return JsonSerializer.Deserialize<PageMark>(json) is { Shard: >= 0 and < Shards.Count } mark ? mark : null;
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Receivables.Local.DurableEngine;

/// <summary>Records as text, one a line.</summary>
internal static class Lines
{
    internal static string Write<T>(IEnumerable<T> records, JsonTypeInfo<T> type) =>
        string.Concat(records.Select(record => JsonSerializer.Serialize(record, type) + "\n"));

    internal static List<T> Read<T>(string text, JsonTypeInfo<T> type)
    {
        var records = new List<T>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > 0)
            {
                records.Add(JsonSerializer.Deserialize(line, type)!);
            }
        }

        return records;
    }
}

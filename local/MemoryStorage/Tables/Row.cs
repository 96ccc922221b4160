using System.Globalization;

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>One version of an entity. A change makes a new row, so readers need no lock.</summary>
internal sealed class Row(string partitionKey, string rowKey, Property[] properties)
{
    private string? etag;

    internal string PartitionKey => partitionKey;

    internal string RowKey => rowKey;

    internal Property[] Properties => properties;

    /// <summary>When this version was written; set once, by the table that takes the row.</summary>
    internal DateTime Timestamp { get; set; }

    /// <summary>The timestamp as a weak ETag, as the service has it.</summary>
    internal string ETag => etag ??= ETagOf(Timestamp);

    internal EdmValue? Find(string name)
    {
        foreach (var property in properties)
        {
            if (property.Name == name)
            {
                return property.Value;
            }
        }

        return name switch
        {
            "PartitionKey" => EdmValue.Of(partitionKey),
            "RowKey" => EdmValue.Of(rowKey),
            "Timestamp" => EdmValue.Of(Timestamp),
            _ => null,
        };
    }

    /// <summary>This row with the other's properties added or replaced.</summary>
    internal Row Merged(Row change)
    {
        var merged = new List<Property>(properties.Length + change.Properties.Length);
        merged.AddRange(properties);
        foreach (var property in change.Properties)
        {
            var at = merged.FindIndex(known => known.Name == property.Name);
            if (at < 0)
            {
                merged.Add(property);
            }
            else
            {
                merged[at] = property;
            }
        }

        return new Row(partitionKey, rowKey, [.. merged]);
    }

    private static string ETagOf(DateTime timestamp) => string.Create(46, timestamp, static (text, moment) =>
    {
        "W/\"datetime'".CopyTo(text);
        Span<char> plain = stackalloc char[28];
        moment.TryFormat(plain, out _, "O", CultureInfo.InvariantCulture);
        plain[..13].CopyTo(text[12..]);
        "%3A".CopyTo(text[25..]);
        plain[14..16].CopyTo(text[28..]);
        "%3A".CopyTo(text[30..]);
        plain[17..].CopyTo(text[33..]);
        "'\"".CopyTo(text[44..]);
    });
}

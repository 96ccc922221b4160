using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Receivables.Functions.Export;

/// <summary>A table row as one line of JSON, its types kept: <c>{"p":…,"r":…,"v":{"Version":["int","7"]}}</c>.</summary>
internal static class ExportedRow
{
    private static readonly string[] System = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    public static string Write(TableEntity row) => JsonSerializer.Serialize(new Line(
        row.PartitionKey,
        row.RowKey,
        row.Where(property => !System.Contains(property.Key) && property.Value is not null)
            .ToDictionary(property => property.Key, property => Typed(property.Key, property.Value), StringComparer.Ordinal)));

    public static TableEntity Read(string line)
    {
        var read = JsonSerializer.Deserialize<Line>(line)!;
        var row = new TableEntity(read.P, read.R);
        foreach (var (name, typed) in read.V)
        {
            row[name] = Value(typed[0], typed[1]);
        }

        return row;
    }

    private static string[] Typed(string name, object value) => value switch
    {
        string text => ["text", text],
        int number => ["int", number.ToString(CultureInfo.InvariantCulture)],
        long number => ["long", number.ToString(CultureInfo.InvariantCulture)],
        bool truth => ["bool", truth ? "true" : "false"],
        double number => ["double", number.ToString("R", CultureInfo.InvariantCulture)],
        DateTimeOffset moment => ["moment", moment.ToString("O", CultureInfo.InvariantCulture)],
        DateTime moment => ["moment", new DateTimeOffset(moment).ToString("O", CultureInfo.InvariantCulture)],
        Guid id => ["guid", id.ToString()],
        byte[] bytes => ["bytes", Convert.ToBase64String(bytes)],
        BinaryData bytes => ["bytes", Convert.ToBase64String(bytes)],
        _ => throw new NotSupportedException($"The export cannot write {value.GetType().Name}, the type of '{name}'."),
    };

    private static object Value(string type, string text) => type switch
    {
        "text" => text,
        "int" => int.Parse(text, CultureInfo.InvariantCulture),
        "long" => long.Parse(text, CultureInfo.InvariantCulture),
        "bool" => text == "true",
        "double" => double.Parse(text, CultureInfo.InvariantCulture),
        "moment" => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture),
        "guid" => Guid.Parse(text),
        "bytes" => Convert.FromBase64String(text),
        _ => throw new NotSupportedException($"The export holds a value of type '{type}', which this program does not know."),
    };

    private sealed record Line(string P, string R, Dictionary<string, string[]> V);
}

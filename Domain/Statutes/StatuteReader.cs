using System.Text.Json;

namespace Receivables.Domain;

/// <summary>Reads a statute from its file, and says what is wrong with it by row.</summary>
internal static class StatuteReader
{
    public static Statute<T> Statute<T>(StatuteKey<T> key, JsonElement file, Func<JsonElement, T> readValue)
    {
        try
        {
            file.AllowOnly("description", "unit", "period", "rows");
            var unit = file.Text("unit");
            if (unit != key.Unit) throw new FormatException($"'unit' must be '{key.Unit}', not '{unit}'.");

            var rows = file.Member("rows").EnumerateArray().Select(row => Row(key, row, readValue)).ToList();
            return new Statute<T>(key, file.Text("description"), file.Word<StatutePeriod>("period"), rows);
        }
        catch (Exception fault) when (IsInTheData(fault))
        {
            throw new StatuteFormatException(key.Path, fault.Message, fault);
        }
    }

    public static StatuteRow<T> Row<T>(StatuteKey<T> key, JsonElement row, Func<JsonElement, T> readValue)
    {
        try
        {
            row.AllowOnly("from", "until", "value", "source", "standing", "checkedOn");
            return new StatuteRow<T>(row.Day("from"), readValue(row.Member("value")), Source(row), row.Day("checkedOn"))
            {
                Until = row.TryGetProperty("until", out _) ? row.Day("until") : null,
                Standing = row.Word<StatuteStanding>("standing"),
            };
        }
        catch (Exception fault) when (IsInTheData(fault))
        {
            throw new StatuteFormatException(key.Path, $"{fault.Message} In row: {row}", fault);
        }
    }

    private static StatuteSource Source(JsonElement row)
    {
        var source = row.Member("source");
        source.AllowOnly("section", "address");
        var address = source.Text("address");
        return Uri.TryCreate(address, UriKind.Absolute, out _)
            ? new StatuteSource(source.Text("section"), address)
            : throw new FormatException($"'address' must be a web address with its scheme, not '{address}'.");
    }

    /// <summary>The reading threw because of what stands in the file; a fault reported already is passed on.</summary>
    private static bool IsInTheData(Exception fault) =>
        fault is not StatuteFormatException and (FormatException or ArgumentException or InvalidOperationException);
}

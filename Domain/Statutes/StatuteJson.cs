using System.Globalization;
using System.Text.Json;

namespace Receivables.Domain;

/// <summary>Reads members of a statute file strictly: a member that is missing, unknown or malformed throws.</summary>
internal static class StatuteJson
{
    public static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public static JsonElement Member(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member)
            ? member
            : throw new FormatException($"'{name}' is missing.");

    /// <summary>Refuses members other than those listed, so that a misspelt one is not passed over.</summary>
    public static void AllowOnly(this JsonElement parent, params ReadOnlySpan<string> names)
    {
        foreach (var member in parent.EnumerateObject())
        {
            if (!names.Contains(member.Name)) throw new FormatException($"'{member.Name}' is not known here.");
        }
    }

    public static string Text(this JsonElement parent, string name) =>
        parent.Member(name) is { ValueKind: JsonValueKind.String } member && member.GetString() is { Length: > 0 } text
            ? text
            : throw new FormatException($"'{name}' must be a text that is not empty.");

    public static DateOnly Day(this JsonElement parent, string name) =>
        DateOnly.TryParseExact(parent.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
            ? day
            : throw new FormatException($"'{name}' must be a date such as 2026-07-01.");

    /// <summary>One of a few words, which stand in the file in lower case with hyphens.</summary>
    public static TWord Word<TWord>(this JsonElement parent, string name) where TWord : struct, Enum
    {
        var words = Enum.GetValues<TWord>().ToDictionary(Hyphenated, StringComparer.Ordinal);
        return words.TryGetValue(parent.Text(name), out var word)
            ? word
            : throw new FormatException($"'{name}' must be one of {string.Join(", ", words.Keys)}.");
    }

    public static decimal Number(this JsonElement parent, string name) => AsNumber(parent.Member(name), name);

    public static decimal AsNumber(JsonElement member, string name = "value") =>
        member.ValueKind == JsonValueKind.Number && member.TryGetDecimal(out var number) && number >= 0
            ? number
            : throw new FormatException($"'{name}' must be a number, zero or more.");

    public static int AsCount(JsonElement member, string name = "value") =>
        AsNumber(member, name) is var number && number == decimal.Truncate(number) && number <= int.MaxValue
            ? (int)number
            : throw new FormatException($"'{name}' must be a whole number.");

    public static int Count(this JsonElement parent, string name) => AsCount(parent.Member(name), name);

    public static Money Euro(this JsonElement parent, string name) => Money.Euro(parent.Number(name));

    private static string Hyphenated<TWord>(TWord word) where TWord : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());
}

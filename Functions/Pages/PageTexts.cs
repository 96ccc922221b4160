using System.Globalization;
using System.Text.Json;
using Receivables.Domain;

namespace Receivables.Functions.Pages;

/// <summary>
/// The words of the pages in one language, with its way of writing amounts and days. A text is named by its file and
/// its place in it, such as <c>calculator.title</c>; one that is missing throws.
/// </summary>
internal sealed class PageTexts
{
    private const string Room = "Receivables.Functions.Pages.Texts.";

    private static readonly Dictionary<string, PageTexts> ByCode = new[] { "nl", "en", "fr", "de" }
        .ToDictionary(code => code, code => new PageTexts(code, Read(code)));

    private readonly Dictionary<string, string> texts;
    private readonly string[] months;

    private PageTexts(string code, Dictionary<string, string> texts)
    {
        Code = code;
        this.texts = texts;
        months = this["page.months"].Split(' ');
    }

    /// <summary>All languages, in the order in which a reader is offered them.</summary>
    public static IReadOnlyCollection<PageTexts> All => ByCode.Values;

    public static PageTexts English => ByCode["en"];

    /// <summary>The language, such as <c>nl</c>.</summary>
    public string Code { get; }

    public IReadOnlyCollection<string> Keys => texts.Keys;

    public string this[string key] =>
        texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"There is no text '{key}' in '{Code}'.");

    /// <summary>The language of that code, or null when the pages do not speak it.</summary>
    public static PageTexts? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The text with its places in braces filled.</summary>
    public string Of(string key, params (string Place, string Value)[] values) =>
        values.Aggregate(this[key], (text, each) => text.Replace($"{{{each.Place}}}", each.Value, StringComparison.Ordinal));

    public string Money(Money money) => Euros(money.Amount, "0.00");

    /// <summary>An amount in euros with as many decimals as that invariant format gives; the sign comes first.</summary>
    public string Euros(decimal amount, string format) =>
        $"{(amount < 0 ? "\u2212" : "")}{Of("page.money", ("amount", Number(Math.Abs(amount), format)))}";

    /// <summary>A percentage with no more decimals than it has, and at least two once it has any.</summary>
    public string Percent(Percentage percentage) =>
        $"{Number(percentage.Value, percentage.Value == decimal.Truncate(percentage.Value) ? "0" : "0.00##")}{this["page.percent"]}";

    /// <summary>A number in that invariant format, written with the marks of the language.</summary>
    public string Number(decimal value, string format)
    {
        var parts = Math.Abs(value).ToString(format, CultureInfo.InvariantCulture).Split('.');
        var whole = decimal.Parse(parts[0], CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture)
            .Replace(",", this["page.thousands"], StringComparison.Ordinal);
        var sign = value < 0 ? "\u2212" : "";
        return parts.Length == 1 ? $"{sign}{whole}" : $"{sign}{whole}{this["page.decimal"]}{parts[1]}";
    }

    /// <summary>A day in words, such as <c>2 maart 2026</c>.</summary>
    public string Date(DateOnly day)
    {
        var number = day.Day == 1 ? this["page.firstOfMonth"] : day.Day.ToString(CultureInfo.InvariantCulture);
        return Of(
            "page.date", ("day", number), ("month", months[day.Month - 1]),
            ("year", day.Year.ToString(CultureInfo.InvariantCulture)));
    }

    private static Dictionary<string, string> Read(string code)
    {
        var assembly = typeof(PageTexts).Assembly;
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name =>
            name.StartsWith(Room, StringComparison.Ordinal) && name.EndsWith($".{code}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var file = JsonDocument.Parse(stream);
            Collect(name[Room.Length..].Split('.')[0], file.RootElement, read);
        }

        return read;
    }

    private static void Collect(string key, JsonElement value, Dictionary<string, string> into)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject()) Collect($"{key}.{member.Name}", member.Value, into);
        }
        else
        {
            into[key] = value.GetString()!;
        }
    }
}

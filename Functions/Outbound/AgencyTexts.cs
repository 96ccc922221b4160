using System.Reflection;
using System.Text.Json;
using Receivables.Domain;

namespace Receivables.Functions.Outbound;

/// <summary>What the agency is written, in one language.</summary>
internal sealed record AgencyTexts(
    string HandoverSubject, string Handover, string PaidSubject, string Paid, string ReversedSubject, string Reversed)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly IReadOnlyDictionary<TextLanguage, AgencyTexts> ByLanguage =
        Enum.GetValues<TextLanguage>().ToDictionary(language => language, Read);

    public static AgencyTexts In(TextLanguage language) => ByLanguage[language];

    private static AgencyTexts Read(TextLanguage language)
    {
        var name = $"Outbound/Texts/{language.ToString().ToLowerInvariant()}.json";
        using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The texts {name} are not in the program.");
        return JsonSerializer.Deserialize<AgencyTexts>(content, Strict)!;
    }
}

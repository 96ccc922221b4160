using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Receivables.Domain;

namespace Receivables.Functions.Dossier;

/// <summary>The words of a dossier in one language; a file that lacks one is refused when the program starts.</summary>
internal sealed record DossierLabels(
    string Title, string Of, string AsOf, string Page, string Creditor, string Debtor, string Agency, string Registration,
    string CompanyNumber, string VatNumber, string DebtorNumber, string Iban, string Holder, string Email, string Phone,
    string Claim, string Invoice, string IssuedOn, string DueOn, string Reference, string NoticedOn, string TermEnded,
    string ApprovedBy, string What, string Amount, string Principal, string Paid, string Credited, string WrittenOff,
    string PrincipalOpen, string Interest, string InterestPaid, string Costs, string CostsPaid, string Total, string PerDay,
    string InterestWorking, string From, string To, string Days, string Rate, string Base, string Sources,
    string CostsWorking, string Share, string Flat, string Raised, string Cut, string Timeline, string Day, string Contents,
    string File, string Erased, string ErasedWhy, string ErasedUnknown, string Verify, string HowToVerify, string Seal,
    IReadOnlyDictionary<string, string> Stages, IReadOnlyDictionary<string, string> Channels,
    IReadOnlyDictionary<string, string> Events, IReadOnlyDictionary<string, string> Files)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly IReadOnlyDictionary<TextLanguage, DossierLabels> ByLanguage =
        Enum.GetValues<TextLanguage>().ToDictionary(language => language, Read);

    public static DossierLabels In(TextLanguage language) => ByLanguage[language];

    /// <summary>The language that a two-letter code begins with; English for others.</summary>
    public static TextLanguage LanguageOf(string code) =>
        code.Length >= 2 && Enum.TryParse<TextLanguage>(code[..2], ignoreCase: true, out var language) && Enum.IsDefined(language)
            ? language
            : TextLanguage.En;

    /// <summary>The label with its gaps filled.</summary>
    public static string Fill(string label, params object?[] values) => string.Format(CultureInfo.InvariantCulture, label, values);

    private static DossierLabels Read(TextLanguage language)
    {
        var name = $"Dossier/Labels/{language.ToString().ToLowerInvariant()}.json";
        using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The labels {name} are not in the program.");
        return JsonSerializer.Deserialize<DossierLabels>(content, Strict)!;
    }
}

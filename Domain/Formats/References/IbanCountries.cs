using System.Collections.Frozen;

namespace Receivables.Domain;

/// <summary>
/// The countries with an IBAN. Those of the Single Euro Payments Area stand first; the others are there because people
/// pay from them too. The overseas parts of France and Spain use the IBAN of their country, the Channel Islands and the
/// Isle of Man that of Great Britain.
/// </summary>
public static class IbanCountries
{
    private static readonly IbanCountry[] Area =
    [
        Sepa("AD", "n8c12", 4), Sepa("AL", "n8c16", 3), Sepa("AT", "n16", 5), Sepa("BE", "n12", 3),
        Sepa("BG", "a4n6c8", 4), Sepa("CH", "n5c12", 5), Sepa("CY", "n8c16", 3), Sepa("CZ", "n20", 4),
        Sepa("DE", "n18", 8), Sepa("DK", "n14", 4), Sepa("EE", "n16", 2), Sepa("ES", "n20", 4),
        Sepa("FI", "n14", 3), Sepa("FR", "n10c11n2", 5), Sepa("GB", "a4n14", 4), Sepa("GI", "a4c15", 4),
        Sepa("GR", "n7c16", 3), Sepa("HR", "n17", 7), Sepa("HU", "n24", 3), Sepa("IE", "a4n14", 4),
        Sepa("IS", "n22", 2), Sepa("IT", "a1n10c12", 5, 1), Sepa("LI", "n5c12", 5), Sepa("LT", "n16", 5),
        Sepa("LU", "n3c13", 3), Sepa("LV", "a4c13", 4), Sepa("MC", "n10c11n2", 5), Sepa("MD", "c20", 2),
        Sepa("ME", "n18", 3), Sepa("MK", "n3c10n2", 3), Sepa("MT", "a4n5c18", 4), Sepa("NL", "a4n10", 4),
        Sepa("NO", "n11", 4), Sepa("PL", "n24", 8), Sepa("PT", "n21", 4), Sepa("RO", "a4c16", 4),
        Sepa("RS", "n18", 3), Sepa("SE", "n20", 3), Sepa("SI", "n15", 5), Sepa("SK", "n20", 4),
        Sepa("SM", "a1n10c12", 5, 1), Sepa("VA", "n18", 3),
    ];

    private static readonly IbanCountry[] Elsewhere =
    [
        Other("AE", "n19", 3), Other("AZ", "a4c20", 4), Other("BA", "n16", 3), Other("BH", "a4c14", 4),
        Other("BI", "n23", 5), Other("BR", "n23a1c1", 8), Other("BY", "c4n4c16", 4), Other("CR", "n18", 4),
        Other("DJ", "n23", 5), Other("DO", "c4n20", 4), Other("EG", "n25", 4), Other("FK", "a2n12", 2),
        Other("FO", "n14", 4), Other("GE", "a2n16", 2), Other("GL", "n14", 4), Other("GT", "c24", 4),
        Other("HN", "a4n20", 4), Other("IL", "n19", 3), Other("IQ", "a4n15", 4), Other("JO", "a4n4c18", 4),
        Other("KW", "a4c22", 4), Other("KZ", "n3c13", 3), Other("LB", "n4c20", 4), Other("LC", "a4c24", 4),
        Other("LY", "n21", 3), Other("MN", "n16", 4), Other("MR", "n23", 5), Other("MU", "a4n19a3", 6),
        Other("NI", "a4n20", 4), Other("OM", "n3c16", 3), Other("PK", "a4c16", 4), Other("PS", "a4c21", 4),
        Other("QA", "a4c21", 4), Other("RU", "n14c15", 9), Other("SA", "n2c18", 2), Other("SC", "a4n20a3", 6),
        Other("SD", "n14", 2), Other("SO", "n19", 4), Other("ST", "n21", 4), Other("SV", "a4n20", 4),
        Other("TL", "n19", 3), Other("TN", "n20", 2), Other("TR", "n6c16", 5), Other("UA", "n6c19", 6),
        Other("VG", "a4n16", 4), Other("XK", "n16", 4), Other("YE", "a4n4c18", 4),
    ];

    private static readonly FrozenDictionary<string, IbanCountry> ByCode =
        Area.Concat(Elsewhere).ToFrozenDictionary(country => country.Code, StringComparer.Ordinal);

    public static IReadOnlyList<IbanCountry> OfSepa => Area;

    public static IReadOnlyCollection<IbanCountry> All => ByCode.Values;

    /// <summary>The country with those two capital letters, or null when it has no IBAN.</summary>
    public static IbanCountry? Find(string code) => ByCode.GetValueOrDefault(code);

    private static IbanCountry Sepa(string code, string structure, int bankLength, int bankStart = 0) =>
        new(code, structure, bankStart, bankLength, isSepa: true);

    private static IbanCountry Other(string code, string structure, int bankLength) =>
        new(code, structure, 0, bankLength, isSepa: false);
}

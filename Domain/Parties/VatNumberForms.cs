using System.Collections.Frozen;

namespace Receivables.Domain;

/// <summary>
/// What the VAT numbers of each country look like: 9 stands for a digit, A for a letter, X for either.
/// </summary>
internal static class VatNumberForms
{
    private static readonly FrozenDictionary<string, string[]> Forms = new Dictionary<string, string[]>
    {
        ["AT"] = ["U99999999"],
        ["BG"] = ["999999999", "9999999999"],
        ["CY"] = ["99999999A"],
        ["CZ"] = ["99999999", "999999999", "9999999999"],
        ["DE"] = ["999999999"],
        ["DK"] = ["99999999"],
        ["EE"] = ["999999999"],
        ["EL"] = ["999999999"],
        ["ES"] = ["X9999999X"],
        ["FI"] = ["99999999"],
        ["FR"] = ["XX999999999"],
        ["GB"] = ["999999999", "999999999999", "AA999"],
        ["HR"] = ["99999999999"],
        ["HU"] = ["99999999"],
        ["IE"] = ["9X99999A", "9999999AA"],
        ["IT"] = ["99999999999"],
        ["LT"] = ["999999999", "999999999999"],
        ["LU"] = ["99999999"],
        ["LV"] = ["99999999999"],
        ["MT"] = ["99999999"],
        ["PL"] = ["9999999999"],
        ["PT"] = ["999999999"],
        ["RO"] = ["99", "999", "9999", "99999", "999999", "9999999", "99999999", "999999999", "9999999999"],
        ["SE"] = ["999999999999"],
        ["SI"] = ["99999999"],
        ["SK"] = ["9999999999"],
        ["XI"] = ["999999999", "999999999999", "AA999"],
        ["CH"] = ["E999999999", "E999999999MWST", "E999999999TVA", "E999999999IVA"],
        ["NO"] = ["999999999", "999999999MVA"],
        ["LI"] = ["99999"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<string> Of(string country) => Forms.GetValueOrDefault(country) ?? [];

    public static bool Fits(ReadOnlySpan<char> number, string form)
    {
        if (number.Length != form.Length) return false;
        for (var place = 0; place < form.Length; place++)
        {
            var fits = form[place] switch
            {
                '9' => char.IsAsciiDigit(number[place]),
                'A' => char.IsAsciiLetterUpper(number[place]),
                'X' => char.IsAsciiLetterUpper(number[place]) || char.IsAsciiDigit(number[place]),
                var letter => number[place] == letter,
            };
            if (!fits) return false;
        }

        return true;
    }
}

namespace Receivables.Domain;

/// <summary>How the IBAN of one country is built, from the registry that SWIFT keeps for ISO 13616.</summary>
public sealed class IbanCountry
{
    private readonly string kinds;

    /// <param name="code">The two letters with which its IBANs begin.</param>
    /// <param name="structure">
    /// The part behind the check digits: a letter for the kind (n digits, a capitals, c either) and a count, such as
    /// <c>a4n10</c>.
    /// </param>
    /// <param name="bankStart">Where in that part the code of the bank begins.</param>
    /// <param name="bankLength">How many characters the code of the bank has.</param>
    /// <param name="isSepa">Whether the country takes part in the Single Euro Payments Area.</param>
    internal IbanCountry(string code, string structure, int bankStart, int bankLength, bool isSepa)
    {
        Code = code;
        Structure = structure;
        kinds = Unfold(structure);
        BankStart = bankStart;
        BankLength = bankLength;
        IsSepa = isSepa;
    }

    public string Code { get; }

    public string Structure { get; }

    public bool IsSepa { get; }

    /// <summary>The length of the whole IBAN.</summary>
    public int Length => kinds.Length + 4;

    internal int BankStart { get; }

    internal int BankLength { get; }

    /// <summary>The first place (from 0) where the part behind the check digits is not as built here, or -1.</summary>
    internal int FirstMisfit(ReadOnlySpan<char> bban)
    {
        for (var place = 0; place < bban.Length; place++)
        {
            var fits = kinds[place] switch
            {
                'n' => char.IsAsciiDigit(bban[place]),
                'a' => char.IsAsciiLetterUpper(bban[place]),
                _ => char.IsAsciiDigit(bban[place]) || char.IsAsciiLetterUpper(bban[place]),
            };
            if (!fits) return place;
        }

        return -1;
    }

    internal string WordFor(int place) => kinds[place] switch { 'n' => "a digit", 'a' => "a letter", _ => "either" };

    private static string Unfold(string structure)
    {
        var unfolded = "";
        for (var at = 0; at < structure.Length;)
        {
            var kind = structure[at++];
            var count = 0;
            for (; at < structure.Length && char.IsAsciiDigit(structure[at]); at++)
            {
                count = (count * 10) + (structure[at] - '0');
            }

            unfolded += new string(kind, count);
        }

        return unfolded;
    }
}

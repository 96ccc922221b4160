namespace Receivables.Domain;

/// <summary>
/// The names, numbers and descriptions of a message. They are facts, not wording: a creditor called Incasso or an
/// invoice over transport costs breaks no rule.
/// </summary>
internal sealed class OwnNames
{
    private const int Shortest = 3;

    private readonly IReadOnlyList<string> names;

    private OwnNames(IEnumerable<string?> names) =>
        this.names =
        [
            .. names.OfType<string>().Select(NormalText.OneLine).Where(name => name.Length >= Shortest)
                .Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length),
        ];

    public static OwnNames Of(LetterFacts facts) => new(
    [
        facts.Creditor.Name, facts.Creditor.AccountHolder, facts.Creditor.EnterpriseNumber,
        facts.Creditor.Iban.Value, facts.Creditor.Iban.Paper,
        facts.DebtorName, facts.DebtorNumber, facts.ContactName, facts.ContactPhone, facts.Agency,
        .. facts.Claims.Concat(facts.AlsoOpen).SelectMany(Texts),
        .. facts.Links.All.Select(link => link.OriginalString),
    ]);

    public static OwnNames Of(IEnumerable<string> names) => new(names);

    /// <summary>The text with a neutral mark in place of each of them, where it stands as whole words.</summary>
    public string Without(string oneLine)
    {
        foreach (var name in names) oneLine = Replace(oneLine, name);
        return oneLine;
    }

    /// <summary>Whether the name stands in the text as whole words, whatever its capitals.</summary>
    public static bool StandsIn(string oneLine, string name)
    {
        for (var at = Find(oneLine, name, 0); at >= 0; at = Find(oneLine, name, at + 1))
        {
            if (IsWhole(oneLine, at, name.Length)) return true;
        }

        return false;
    }

    private static IEnumerable<string> Texts(LetterClaim claim) =>
        [claim.InvoiceNumber, claim.PaymentReference, claim.Description];

    private static string Replace(string text, string name)
    {
        for (var at = Find(text, name, 0); at >= 0; at = Find(text, name, at + 1))
        {
            if (!IsWhole(text, at, name.Length)) continue;

            text = string.Concat(text.AsSpan(0, at), "#", text.AsSpan(at + name.Length));
        }

        return text;
    }

    private static int Find(string text, string name, int from) =>
        from < text.Length ? text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase) : -1;

    /// <summary>Not inside a longer word or number: "42" is not the name in "42,00" or "1.042".</summary>
    private static bool IsWhole(string text, int at, int length)
    {
        var end = at + length;
        var startsWord = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || IsMarkInNumber(text, at - 1));
        return startsWord && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || IsMarkInNumber(text, end)));
    }

    private static bool IsMarkInNumber(string text, int at) =>
        text[at] is '.' or ',' && at > 0 && at + 1 < text.Length
        && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
}

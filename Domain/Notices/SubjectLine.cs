using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>
/// Checks a subject line or preheader, which others than the debtor may see: no amount, no account number, no word for
/// a debt, in whatever language, and no place in a row of reminders.
/// </summary>
public static partial class SubjectLine
{
    private const int LongestLine = 150;
    private const string Source =
        "WER art. XIX.5; GDPR art. 5(1)(f); policy: subjects without amount, IBAN or debt word";

    /// <summary>Every fault of the line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="ownNames">Names and numbers in it that are facts, such as the creditor and the invoice.</param>
    /// <param name="part">Whether it is the subject or the preheader.</param>
    public static IReadOnlyList<MessageFault> FaultsOf(
        string line, IEnumerable<string> ownNames, MessagePart part = MessagePart.Subject)
    {
        ArgumentNullException.ThrowIfNull(line);
        var whole = NormalText.OneLine(line);
        var words = OwnNames.Of(ownNames).Without(whole);
        var faults = new List<MessageFault>();
        if (whole.Length is 0 or > LongestLine || line.AsSpan().ContainsAny('\r', '\n'))
        {
            faults.Add(new MessageFault("subject", $"one line of at most {LongestLine} characters", Source, part));
        }

        if (Currency().IsMatch(words) || Enum.GetValues<TextLanguage>().Any(x => AmountReader.Find(words, x).Count > 0))
        {
            faults.Add(new MessageFault("amount", "it shows an amount or currency", Source, part));
        }

        if (IbanReader.Find(whole).Count > 0) faults.Add(new MessageFault("iban", "it shows an IBAN", Source, part));

        faults.AddRange(
            from ban in WordGroup.All
            where ban.Forbidden is WordBan.InSubject or WordBan.Always or WordBan.UnlessReminderFee
            let found = Enum.GetValues<TextLanguage>().SelectMany(x => ban.FoundIn(words, x)).ToList()
            where found.Count > 0
            let quoted = string.Join("', '", found.Distinct())
            select new MessageFault(ban.Rule, $"'{quoted}': {ban.Why}", ban.Source, part));
        return faults;
    }

    [GeneratedRegex(@"[€$£]|\bEUR\b|\beuros?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Currency();
}

using System.Globalization;

namespace Receivables.Domain;

/// <summary>
/// The letter of fourteen days. Its term begins on the day after receipt, which nobody knows when it is written: it
/// gives the formula of the Supreme Court and never a day of the calendar. One day too short and it has no effect.
/// </summary>
internal sealed class FourteenDaysRule : IMessageRule
{
    private const string Formula = "fourteen-days-from-receipt";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message) =>
        message.Facts.Kind == MessageKind.FourteenDayLetter
            ?
            [
                .. message.Missing(Formula), .. message.Missing("dispute"),
                .. message.Bodies.SelectMany(body => WrongStarts(body, message.Facts.Language)),
                .. message.Bodies.SelectMany(body => DaysToCome(body, message.Facts)),
                .. OnlyAfterDefault(message.Facts),
            ]
            : [];

    /// <summary>Any other term in days starts at the wrong moment, or leaves open when it starts.</summary>
    private static IEnumerable<MessageFault> WrongStarts(CheckedText body, TextLanguage language)
    {
        var approved = Phrase.Named(Formula);
        var right = approved.Pattern(language).Places(body.Words);
        return Phrase.Named("term-in-days").Pattern(language).Places(body.Words)
            .Where(term => !right.Any(place => place.Start <= term.Start && term.End <= place.End))
            .Select(term => body.Words[term.Start..term.End])
            .Select(words => body.Fault(
                "wrong-start", $"'{words}' does not count from the day after receipt", approved.Source));
    }

    private static IEnumerable<MessageFault> DaysToCome(CheckedText body, LetterFacts facts)
    {
        foreach (var day in body.Dates.Select(found => found.Day).Where(day => day > facts.SentOn).Distinct())
        {
            var why = facts.Term is { } term && day < term.CountedLastDay
                ? $"is too early: day 14 is {Iso(term.CountedLastDay)}"
                : "is a day of the calendar: only the formula counts from receipt";
            yield return body.Fault("calendar-date", $"{Iso(day)} {why}", Phrase.Named(Formula).Source);
        }
    }

    private static IEnumerable<MessageFault> OnlyAfterDefault(LetterFacts facts) =>
        facts.Claims.Where(claim => claim.DueOn >= facts.SentOn).Select(claim => MessageFault.InFacts(
            "default", $"{claim.InvoiceNumber} is due on {Iso(claim.DueOn)}: there is no default yet",
            "BW art. 6:96 lid 6"));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Receivables.Domain;

/// <summary>
/// The stated date itself: a week at most for a reminder, and never before the term of a notice ends.
/// </summary>
internal sealed class StatedTermRule : IMessageRule
{
    private const string Source = "policy: reminders give one to seven days, notices their whole term from receipt";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message) =>
        message.IsOrdinaryReminder ? OfReminder(message.Facts) : OfNotice(message.Facts);

    private static IEnumerable<MessageFault> OfReminder(LetterFacts facts)
    {
        if (facts.PayBy is not { } payBy)
        {
            yield return MessageFault.InFacts("stated-date", "a reminder states a date", Source);
            yield break;
        }

        var days = payBy.DayNumber - facts.SentOn.DayNumber;
        if (days is < 1 or > StatedDate.LongestDays)
        {
            yield return MessageFault.InFacts(
                "stated-date", $"a reminder gives 1 to {StatedDate.LongestDays} days, not {days}", Source);
        }

        if (!facts.DebtorCountry.Calendar.IsWorkingDay(payBy))
        {
            yield return MessageFault.InFacts("stated-date", $"{Iso(payBy)} is no working day", Source);
        }
    }

    private static IEnumerable<MessageFault> OfNotice(LetterFacts facts)
    {
        var rule = NoticeTerms.RuleFor(facts.Regime, facts.Kind);
        if (rule is not null && facts.Term is null)
        {
            yield return MessageFault.InFacts("term", $"a {facts.Kind} gives a term", rule.Source);
        }

        if (rule is not null && rule.Message is not (MessageKind.FourteenDayLetter or MessageKind.LegalReminder)
            && facts.PayBy is null)
        {
            yield return MessageFault.InFacts("stated-date", $"a {facts.Kind} states a date", rule.Source);
        }

        if (facts.Term is { } term && facts.PayBy < term.LastDay)
        {
            yield return MessageFault.InFacts(
                "term", $"{Iso(facts.PayBy.Value)} lies before {Iso(term.LastDay)}, on which the term ends",
                rule?.Source ?? Source);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

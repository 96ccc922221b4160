using System.Globalization;

namespace Receivables.Domain;

/// <summary>
/// Dates of a text: the stated date stands there, weekdays are right, and no other day to come is named.
/// </summary>
internal sealed class DateRule : IMessageRule
{
    private const string Source = "policy: an absolute date, never shorter than the term";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message) =>
        message.Bodies.SelectMany(body => FaultsOf(body, message));

    private static IEnumerable<MessageFault> FaultsOf(CheckedText body, CheckedMessage message)
    {
        var facts = message.Facts;
        foreach (var wrong in body.Dates.Where(found => found.HasWrongWeekday))
        {
            yield return body.Fault("weekday", $"'{wrong.Written}' has the wrong weekday", Source);
        }

        if (facts.PayBy is { } payBy && !body.HasDate(payBy))
        {
            yield return body.Fault("stated-date", $"the date {Iso(payBy)} is missing", Source);
        }

        // A letter of fourteen days names no day to come at all; that is its own rule.
        if (facts.Kind == MessageKind.FourteenDayLetter) yield break;

        var known = Known(facts);
        foreach (var day in body.Dates.Select(found => found.Day).Distinct())
        {
            if (day > facts.SentOn && !known.Contains(day))
            {
                yield return body.Fault("date-unexplained", $"{Iso(day)} is no day of this message", Source);
            }
        }
    }

    private static HashSet<DateOnly> Known(LetterFacts facts)
    {
        var days = new HashSet<DateOnly>(facts.OtherDates);
        days.UnionWith(facts.Claims.Concat(facts.AlsoOpen).SelectMany(claim => new[] { claim.IssuedOn, claim.DueOn }));
        if (facts.PayBy is { } payBy) days.Add(payBy);
        if (facts.HandoverOn is { } handover) days.Add(handover);
        if (facts.Interest is { } interest) days.Add(interest.Until);
        if (facts.Term is { } term) days.UnionWith([term.FirstDay, term.LastDay, term.ChargeableFrom]);
        return days;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

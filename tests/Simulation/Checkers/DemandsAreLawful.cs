using Receivables.Domain;
using Receivables.Local.Mailbox;

namespace Receivables.Simulation.Tests;

/// <summary>
/// Invariant 4, what of it shows from outside: messages leave on working days between nine and five where the debtor
/// lives, five working days apart, never on or before the date that the last one stated; a notice follows served
/// reminders; costs follow the term of a served notice.
/// </summary>
internal sealed class DemandsAreLawful : IChecker
{
    private const int WorkingDaysApart = 5;

    public IEnumerable<string> Faults(Evidence evidence) =>
        [
            .. evidence.Invoices.SelectMany(invoice => (string[])[.. Moments(invoice), .. Notice(invoice), .. Costs(invoice)]),
            .. evidence.Mails.GroupBy(mail => mail.To[0]).SelectMany(mails => Gaps(evidence, [.. mails])),
        ];

    /// <summary>
    /// Between two messages that a debtor received lie at least five working days, unless an invoice is in both, which
    /// keeps the distance of its own ladder, or had a message before that did not arrive.
    /// </summary>
    private static IEnumerable<string> Gaps(Evidence evidence, List<Mail> mails)
    {
        var received = mails.Where(mail => mail.Kind is not ("thanks" or "confirmation" or "other")
            && mail.Reports.Any(report => report.Outcome == DeliveryOutcome.Delivered && report.At < mail.SentAt.AddDays(1))).ToList();
        return from pair in received.Zip(received.Skip(1))
               let debtor = evidence.Of(pair.First).First().Life.Invoice.Debtor
               let country = new Country(debtor.Country)
               let earliest = country.Calendar.AddWorkingDays(LocalDay(country, pair.First.SentAt), WorkingDaysApart)
               where LocalDay(country, pair.Second.SentAt) < earliest && !pair.First.Invoices.Intersect(pair.Second.Invoices).Any()
                   && !evidence.Of(pair.Second).Any(invoice => invoice.Of("MessageBounced").Any())
               select $"{debtor.Creditor}/{debtor.Id} received mails on {pair.First.SentAt:O} and {pair.Second.SentAt:O}, too soon";
    }

    private static DateOnly LocalDay(Country country, DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, country.TimeZone).DateTime);

    private static IEnumerable<string> Moments(SeenInvoice invoice)
    {
        var country = new Country(invoice.Life.Invoice.Debtor.Country);
        var failed = invoice.Of("MessageBounced").Select(bounce => bounce.Word("message")).ToHashSet();
        DateOnly? stated = null;
        foreach (var sent in invoice.Of("MessageHandedOver").Where(sent => sent.Word("channel") == "email"))
        {
            var local = TimeZoneInfo.ConvertTime(sent.At, country.TimeZone);
            var day = DateOnly.FromDateTime(local.DateTime);
            if (!country.Calendar.IsWorkingDay(day) || local.Hour < 9 || local.Hour > 17)
            {
                yield return $"{invoice.Name}: {sent.Word("stage")} left at {local:yyyy-MM-dd HH:mm}, outside working hours";
            }

            if (stated >= day)
            {
                yield return $"{invoice.Name}: {sent.Word("stage")} left on {day:yyyy-MM-dd}, although {stated:yyyy-MM-dd} was given";
            }

            stated = failed.Contains(sent.Word("message")) ? stated : sent.Day("statedDate") ?? stated;
        }
    }

    private static IEnumerable<string> Notice(SeenInvoice invoice)
    {
        var served = invoice.Of("MessageDelivered").Concat(invoice.Of("LetterPosted")).Select(report => report.Word("message")).ToHashSet();
        var reminders = 0;
        foreach (var sent in invoice.Of("MessageHandedOver").Concat(invoice.Of("LetterPrinted")).OrderBy(sent => sent.At))
        {
            if (sent.Word("stage") == "NOTICE" && reminders == 0)
            {
                yield return $"{invoice.Name}: a notice left on {sent.At:yyyy-MM-dd} before any reminder was served";
            }

            reminders += served.Contains(sent.Word("message")) ? 1 : 0;
        }
    }

    private static IEnumerable<string> Costs(SeenInvoice invoice) =>
        from claim in invoice.Of("CostsClaimed")
        where !invoice.Of("NoticeServed").Any(notice => notice.At <= claim.At)
        select $"{invoice.Name}: costs of {claim.Money("amount")} were claimed without a served notice";
}

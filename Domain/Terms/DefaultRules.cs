using System.Globalization;

namespace Receivables.Domain;

/// <summary>Decides when a debtor is in default (verzuim). Where the law is silent the later day is taken.</summary>
public sealed class DefaultRules(StatuteBook book)
{
    /// <summary>Acceptance or verification may take this long unless more was agreed expressly.</summary>
    public const int VerificationDays = 30;

    public DefaultStart Determine(DefaultFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts switch
        {
            { DueDateAgreed: true } => new DefaultStart(DefaultGround.AgreedTermPassed, facts.DueOn,
                $"The due day {Iso(facts.DueOn)} was agreed, so default begins the day after without notice.",
                "BW art. 6:83 under a"),
            { Regime.Debtor: DebtorKind.Consumer } => AfterNotice(facts),
            _ => AfterReceipt(facts),
        };
    }

    private static DefaultStart AfterNotice(DefaultFacts facts)
    {
        const string source = "BW art. 6:82";
        if (facts.ServedNotice is not { } notice)
        {
            return new DefaultStart(DefaultGround.NoticeNeeded, null,
                "The due day stands on the invoice only: a written notice with a term must come first.", source);
        }

        var lastDay = Later(notice.LastDay, facts.DueOn);
        return new DefaultStart(DefaultGround.NoticeLapsed, lastDay,
            $"The notice received on {Iso(notice.ReceivedOn)} gave until {Iso(lastDay)}.", source);
    }

    private DefaultStart AfterReceipt(DefaultFacts facts)
    {
        var (law, source) = facts.Regime switch
        {
            { Name: "nl-government" } => (DutchLaw.PaymentTerm, "BW art. 6:119b lid 2"),
            { Country.Code: "NL" } => (DutchLaw.PaymentTerm, "BW art. 6:119a lid 2"),
            { Country.Code: "BE" } => (BelgianLaw.PaymentTerm, "law of 2-8-2002 art. 4"),
            _ => (EuropeanLaw.PaymentTerm, "directive 2011/7/EU art. 3 and 4"),
        };
        if (ReceivedOn(facts) is not { } received)
        {
            return new DefaultStart(DefaultGround.ReceiptUnknown, null,
                "No due day was agreed and no day of receipt is known: record when the invoice was received.", source);
        }

        // A creditor that wrote a later due day on the invoice is held to it.
        var term = book.Of(law).On(received).Value;
        var lastDay = Later(received + term, facts.DueOn);
        return new DefaultStart(DefaultGround.TermOfLawPassed, lastDay,
            $"No due day was agreed: {term} after receipt on {Iso(received)}, so until {Iso(lastDay)}.", source);
    }

    /// <summary>The latest of the known receipts and of the acceptance, of which at most thirty days count.</summary>
    private static DateOnly? ReceivedOn(DefaultFacts facts)
    {
        var received = Latest(facts.InvoiceReceivedOn, facts.PerformanceReceivedOn);
        if (facts.AcceptedOn is not { } accepted || received is not { } arrived) return received ?? facts.AcceptedOn;

        var latestAcceptance = (facts.PerformanceReceivedOn ?? arrived).AddDays(VerificationDays);
        var counted = facts.LongVerificationAgreed || accepted < latestAcceptance ? accepted : latestAcceptance;
        return Later(arrived, counted);
    }

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) =>
        one is { } first && other is { } second ? Later(first, second) : one ?? other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

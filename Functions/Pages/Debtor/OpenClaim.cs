using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Pages.Debtor;

/// <summary>
/// One invoice as its debtor sees it today: what is asked now, with its working. In the term of a notice that is what
/// the notice asked, so whoever pays it is done.
/// </summary>
internal sealed record OpenClaim(InvoiceLedger Read, Rules Rules, Money Principal, Money Interest, Money Costs)
{
    /// <summary>How the interest was found; empty where none is asked.</summary>
    public IReadOnlyList<InterestLine> Working { get; init; } = [];

    public Invoice Invoice => Read.State;

    public Money Total => Principal + Interest + Costs;

    /// <summary>What is contested and not asked for meanwhile.</summary>
    public Money Contested => Invoice.Money.PrincipalOpen - Principal;

    public string Reference => Invoice.Facts.PaymentReference.Length > 0 ? Invoice.Facts.PaymentReference : Invoice.Facts.Number;

    public static OpenClaim Of(InvoiceLedger read, Rules rules, DateOnly today)
    {
        var (invoice, law) = (read.State, rules.Law);
        var nothing = invoice.Money.Principal.Nothing;
        var notice = invoice.Stages.Notice;
        var principal = Money.Max(invoice.PrincipalAsked, nothing);
        var costs = law.CostsAwaitTheTerm && today < notice?.ChargeableFrom ? nothing : Money.Max(invoice.Money.CostsOpen, nothing);
        if (invoice.Money.InterestFrom is null || !principal.IsPositive || law.Accrual(invoice, today) is not { } accrual)
        {
            return new OpenClaim(read, rules, principal, nothing, costs);
        }

        var statement = accrual.UpTo(today);
        var isInTerm = notice is not null && today <= notice.LastDay;
        var interest = isInTerm ? Money.Min(statement.Open, notice!.Interest) : statement.Open;
        return new OpenClaim(read, rules, principal, Money.Max(interest, nothing), costs)
        {
            Working = isInTerm ? [] : statement.Lines,
        };
    }
}

using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Applies credit notes to the invoices that they refer to. What is more than open stays as credit of the debtor, and
/// so does a credit note that names no invoice.
/// </summary>
public sealed class Credits(
    Ledger ledger, MoneyPosting posting, DebtorCredits credits, DebtorBook debtors, TimeProvider time)
{
    /// <summary>The electronic credit note, on the invoice that it names.</summary>
    public async Task<AppliedCredit> Apply(
        DurableTaskClient durable, Creditor creditor, ElectronicInvoice note, string source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(note);
        if (note.PrecedingInvoices is not [var preceding, ..])
        {
            return await KeepAsCredit(creditor, note, cancellation);
        }

        if (CanonicalId.FaultOf(preceding.Number) is { } fault)
        {
            return Wrong(note.Number, "billingReference", fault);
        }

        return await Apply(
            durable,
            creditor,
            InvoiceId.Of(creditor.Id, preceding.Number),
            new CreditApplied(note.Number, note.Totals.Payable, note.IssueDate),
            source,
            source,
            null,
            cancellation);
    }

    /// <summary>The credit note as posted on an invoice.</summary>
    public async Task<AppliedCredit> Apply(
        DurableTaskClient durable,
        Creditor creditor,
        InvoiceId id,
        CreditNoteInput input,
        string by,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(input);
        var faults = FaultsOf(input, creditor);
        if (faults.Any)
        {
            return new AppliedCredit(AppliedAs.Wrong, input.Number ?? "") { Faults = faults };
        }

        var read = await ledger.Read(id, cancellation);
        return read.Invoice is null
            ? new AppliedCredit(AppliedAs.InvoiceUnknown, input.Number!) { Invoice = id.Number.Value }
            : await Apply(
                durable,
                creditor,
                id,
                new CreditApplied(
                    input.Number!.Trim(), Money.Of(input.Amount!.Value, read.State.Money.Principal.Currency), input.On!.Value),
                by,
                "api",
                input.Reason,
                cancellation);
    }

    private async Task<AppliedCredit> Apply(
        DurableTaskClient durable,
        Creditor creditor,
        InvoiceId id,
        CreditApplied credit,
        string by,
        string source,
        string? reason,
        CancellationToken cancellation)
    {
        var read = await ledger.Read(id, cancellation);
        if (read.Invoice is not { } invoice)
        {
            return new AppliedCredit(AppliedAs.InvoiceUnknown, credit.CreditNote) { Invoice = id.Number.Value };
        }

        if (credit.Amount.Currency != invoice.Money.Principal.Currency)
        {
            return new AppliedCredit(AppliedAs.OtherCurrency, credit.CreditNote) { Invoice = invoice.Facts.Number };
        }

        if (!credit.Amount.IsPositive)
        {
            return Wrong(credit.CreditNote, "amount", "is more than zero; a debit comes as an invoice.");
        }

        var name = CanonicalId.FaultOf(credit.CreditNote) is null
            ? CanonicalId.Of(credit.CreditNote).Value
            : StableHash.Name(credit.CreditNote);
        var (after, _, outcome) = await posting.Post(
            durable,
            creditor,
            id,
            read,
            new MoneyAppend($"credit-{name}", by, source),
            now => [new NewEvent(Capped(now.State, credit), credit.On, Why(credit, reason))],
            covered: false,
            cancellation);
        var recorded = after.Events.Select(each => each.Event).OfType<CreditApplied>()
            .First(each => Same(each.CreditNote, credit.CreditNote));
        if (outcome == AppendOutcome.Repeated && (recorded.On != credit.On || Asked(after, credit) != credit.Amount))
        {
            return new AppliedCredit(AppliedAs.Conflicting, credit.CreditNote)
            {
                Invoice = invoice.Facts.Number,
                Applied = recorded.Amount,
            };
        }

        var left = credit.Amount - recorded.Amount;
        if (left.IsPositive)
        {
            var kept = new DebtorCredit(DebtorCredit.CreditNote, credit.CreditNote, left, credit.On);
            await credits.Set(id.Creditor, CanonicalId.Of(invoice.Facts.Debtor), kept, cancellation);
        }

        return new AppliedCredit(
            outcome == AppendOutcome.Recorded ? AppliedAs.Recorded : AppliedAs.Repeated, credit.CreditNote)
        {
            Invoice = invoice.Facts.Number,
            Applied = recorded.Amount,
            Left = left,
        };
    }

    /// <summary>The event keeps what was taken off; the reason tells the whole sum, so that a repeat is known.</summary>
    private static string Why(CreditApplied credit, string? reason) =>
        $"credit note of {credit.Amount}{(reason is null ? "" : $": {reason}")}";

    private static Money? Asked(InvoiceLedger after, CreditApplied credit) =>
        after.Events.Where(each => each.Event is CreditApplied other && Same(other.CreditNote, credit.CreditNote))
            .Select(each => each.Reason?.StartsWith($"credit note of {credit.Amount}", StringComparison.Ordinal) == true
                ? credit.Amount
                : (Money?)null)
            .First();

    private static bool Same(string one, string other) =>
        string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static CreditApplied Capped(Invoice invoice, CreditApplied credit) => credit with
    {
        Amount = Money.Min(credit.Amount, Money.Max(invoice.Money.PrincipalOpen, credit.Amount.Nothing)),
    };

    private static AppliedCredit Wrong(string note, string field, string fault)
    {
        var faults = new Faults();
        faults.Add(field, fault);
        return new AppliedCredit(AppliedAs.Wrong, note) { Faults = faults };
    }

    private async Task<AppliedCredit> KeepAsCredit(
        Creditor creditor, ElectronicInvoice note, CancellationToken cancellation)
    {
        if (!note.Totals.Payable.IsPositive)
        {
            return Wrong(note.Number, "amount", "is more than zero; a debit comes as an invoice.");
        }

        var owner = CanonicalId.Of(creditor.Id);
        var (known, debtor) = await debtors.Merge(creditor, UblInput.Of(note).Debtor!, cancellation);
        await debtors.Keep(owner, known, debtor, cancellation);
        var credit = new DebtorCredit(DebtorCredit.CreditNote, note.Number, note.Totals.Payable, note.IssueDate);
        await credits.Set(owner, CanonicalId.Of(debtor.Id), credit, cancellation);
        return new AppliedCredit(AppliedAs.KeptAsCredit, note.Number)
        {
            Applied = note.Totals.Payable.Nothing,
            Left = note.Totals.Payable,
        };
    }

    private Faults FaultsOf(CreditNoteInput input, Creditor creditor)
    {
        var today = TimeZones.DayOf(time.GetUtcNow(), new Country(creditor.Country).TimeZone);
        var faults = new Faults();
        if (CanonicalId.FaultOf(input.Number) is { } number)
        {
            faults.Add("number", number);
        }

        if (faults.Require(input.Amount is > 0, "amount", "is more than zero."))
        {
            faults.Require(
                decimal.Round(input.Amount!.Value, 2) == input.Amount, "amount", "has more than two decimals.");
            faults.Require(input.Amount <= 1_000_000_000m, "amount", "is more than a thousand million.");
        }

        if (faults.Require(input.On is not null, "on", "is missing: write yyyy-MM-dd."))
        {
            faults.Require(input.On >= new DateOnly(2015, 1, 1), "on", "lies before 2015-01-01.");
            faults.Require(input.On <= today.AddDays(31), "on", $"lies more than a month ahead of {today:yyyy-MM-dd}.");
        }

        faults.Require(!(input.Reason?.Length > 500), "reason", "has at most 500 characters.");
        return faults;
    }
}

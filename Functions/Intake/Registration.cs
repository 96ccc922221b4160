using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Opens an invoice: checks it, keeps the documents and the debtor, freezes the policy, records, starts its life.
/// </summary>
public sealed class Registration(
    Ledger ledger, Recorder recorder, DebtorStore debtors, Documents documents, PolicyBook policies, TimeProvider time)
{
    private const string EventId = "registered";

    public async Task<Registered> Register(
        DurableTaskClient durable, Creditor creditor, InvoiceInput input, string source, CancellationToken cancellation)
    {
        var today = TimeZones.DayOf(time.GetUtcNow(), new Country(creditor.Country).TimeZone);
        var faults = InvoiceCheck.FaultsOf(input, today);
        if (faults.Any)
        {
            return new Registered(RegistrationOutcome.Wrong) { Faults = faults };
        }

        var owner = CanonicalId.Of(creditor.Id);
        var before = await debtors.Known(owner, CanonicalId.Of(DebtorReader.IdOf(input.Debtor!)), cancellation);
        var debtor = DebtorReader.Of(creditor, input.Debtor!, before);
        var policy = PolicyChoice.Of(creditor, debtor, input.Policy, policies.Find, faults);
        if (policy is null)
        {
            return new Registered(RegistrationOutcome.Wrong) { Faults = faults };
        }

        var facts = FactsOf(creditor, debtor, policy, input);
        var id = InvoiceId.Of(creditor.Id, facts.Number);
        var read = await ledger.Read(id, cancellation);
        if (read.Invoice is { } known)
        {
            return Known(known, facts, read, input);
        }

        await debtors.Keep(owner, debtor, cancellation);
        facts = facts with { Document = await Document(input, cancellation) };
        var appended = await recorder.Record(
            durable, read, new Append(EventId, source, source, [new NewEvent(facts, today)]), cancellation);
        return appended.Outcome == AppendOutcome.Recorded
            ? new Registered(RegistrationOutcome.Registered)
            {
                Ledger = appended.Ledger,
                Warnings = InvoiceCheck.WarningsOf(input),
            }
            : Known(appended.Ledger.State, facts, appended.Ledger, input);
    }

    private static Registered Known(Invoice known, InvoiceRegistered facts, InvoiceLedger read, InvoiceInput input) =>
        new(Same(known.Facts, facts) ? RegistrationOutcome.Repeated : RegistrationOutcome.Conflicts)
        {
            Ledger = read,
            Warnings = InvoiceCheck.WarningsOf(input),
        };

    /// <summary>
    /// The facts of the invoice itself; debtor data and the policy of the day may differ in a repeat.
    /// </summary>
    private static bool Same(InvoiceRegistered one, InvoiceRegistered other) =>
        (one.Debtor, one.IssueDate, one.DueDate, one.Principal, one.Vat, one.Prepaid)
        == (other.Debtor, other.IssueDate, other.DueDate, other.Principal, other.Vat, other.Prepaid);

    private static InvoiceRegistered FactsOf(Creditor creditor, Debtor debtor, Policy policy, InvoiceInput input)
    {
        var currency = new Currency(input.Currency ?? "EUR");
        return new InvoiceRegistered(
            creditor.Id,
            input.Number!.Trim(),
            debtor.Id,
            debtor.Kind,
            debtor.Country,
            creditor.Country,
            debtor.Language,
            input.IssueDate!.Value,
            input.DueDate!.Value,
            input.DueDateAgreed ?? creditor.DueDateAgreed.GetValueOrDefault(
                debtor.Kind, debtor.Kind != DebtorKind.Consumer),
            input.ReceivedOn ?? input.IssueDate.Value,
            Money.Of(input.Total!.Value, currency),
            Money.Of(input.Vat ?? 0, currency),
            Money.Of(input.Prepaid ?? 0, currency),
            input.PaymentReference ?? References.Make(creditor, input.Number),
            policy.Id,
            policy.Version)
        {
            ClaimKind = input.ClaimKind ?? "services",
            IsRecurring = input.Contract?.Recurring ?? false,
            PayTo = Iban.TryParse(input.PayTo?.Iban, out var payTo, out _) ? payTo.Value : null,
            DoNotDun = input.DoNotDun,
            DirectDebitMandate = input.Collection?.MandateId,
            DirectDebitOn = input.Collection?.DebitOn,
            ClauseInterest = input.Clause?.InterestPercent is { } percent ? new Percentage(percent) : null,
            ClauseIndemnity = input.Clause?.Indemnity ?? false,
            EarlyPaymentUntil = input.EarlyPayment?.Until,
            EarlyPaymentAmount = input.EarlyPayment?.Amount is { } amount ? Money.Of(amount, currency) : null,
        };
    }

    private async Task<string?> Document(InvoiceInput input, CancellationToken cancellation) =>
        input.Document is { Base64: { } text, ContentType: { } type }
            ? await documents.Keep(new BinaryData(Convert.FromBase64String(text)), type, cancellation)
            : null;
}

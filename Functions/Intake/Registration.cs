using System.Text.Json;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Opens an invoice: checks it, keeps the documents and the debtor, freezes the policy, records, starts its life.
/// </summary>
public sealed class Registration(
    Ledger ledger,
    Recorder recorder,
    DebtorBook debtors,
    DebtorCredits credits,
    Documents documents,
    InvoiceRules rules,
    PriorFacts prior,
    TimeProvider time)
{
    private const string EventId = "registered";

    /// <summary>Registers, or answers with what is recorded already.</summary>
    public async Task<Registered> Register(
        DurableTaskClient durable, Creditor creditor, InvoiceInput input, string source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(input);
        var (prepared, faults) = await Prepare(creditor, input, cancellation);
        if (prepared is null)
        {
            return new Registered(RegistrationOutcome.Wrong) { Faults = faults };
        }

        var id = InvoiceId.Of(creditor.Id, prepared.Facts.Number);
        var read = await ledger.Read(id, cancellation);
        var owner = CanonicalId.Of(creditor.Id);
        if (read.Invoice is { } known)
        {
            if (Same(known.Facts, prepared.Facts))
            {
                await debtors.Keep(owner, prepared.Known, prepared.Debtor, cancellation);
            }

            return Known(known, prepared.Facts, read, input);
        }

        await debtors.Keep(owner, prepared.Known, prepared.Debtor, cancellation);
        var facts = prepared.Facts with
        {
            Document = await Document(input, cancellation),
            Details = await Details(input, cancellation),
        };
        if (facts.Principal.IsNegative)
        {
            var credit = new DebtorCredit(DebtorCredit.NegativeInvoice, facts.Number, -facts.Principal, facts.IssueDate);
            await credits.Set(owner, CanonicalId.Of(facts.Debtor), credit, cancellation);
        }

        var append = new Append(EventId, source, source, await prior.With(facts, creditor, input.Prior, Today(creditor), cancellation));
        var appended = await recorder.Record(durable, read, append, cancellation);
        return appended.Outcome == AppendOutcome.Recorded
            ? new Registered(RegistrationOutcome.Registered)
            {
                Ledger = appended.Ledger,
                Warnings = InvoiceWarnings.Of(input),
            }
            : Known(appended.Ledger.State, facts, appended.Ledger, input);
    }

    /// <summary>What registering would record, and nothing else: the ledger as it would be, in memory only.</summary>
    public async Task<Registered> Try(Creditor creditor, InvoiceInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(input);
        var (prepared, faults) = await Prepare(creditor, input, cancellation);
        if (prepared is null)
        {
            return new Registered(RegistrationOutcome.Wrong) { Faults = faults };
        }

        var id = InvoiceId.Of(creditor.Id, prepared.Facts.Number);
        var read = await ledger.Read(id, cancellation);
        if (read.Invoice is { } known)
        {
            return Known(known, prepared.Facts, read, input);
        }

        var now = time.GetUtcNow();
        var events = (await prior.With(prepared.Facts, creditor, input.Prior, Today(creditor), cancellation))
            .Select((added, at) => new RecordedEvent(
                at + 1, EventId, added.OccurredOn ?? Today(creditor), now, "import", "import", added.Reason, added.Event))
            .ToList();
        return new Registered(RegistrationOutcome.Registered)
        {
            Ledger = new InvoiceLedger(id, events, Invoice.Of(events), default),
            Warnings = InvoiceWarnings.Of(input),
            Debtor = prepared.Debtor,
        };
    }

    private static Registered Known(Invoice known, InvoiceRegistered facts, InvoiceLedger read, InvoiceInput input) =>
        new(Same(known.Facts, facts) ? RegistrationOutcome.Repeated : RegistrationOutcome.Conflicts)
        {
            Ledger = read,
            Warnings = InvoiceWarnings.Of(input),
        };

    /// <summary>
    /// The facts of the invoice itself; debtor data, the documents and the policy of the day may differ in a repeat.
    /// </summary>
    private static bool Same(InvoiceRegistered one, InvoiceRegistered other) => Plain(one, one) == Plain(other, one);

    private static string Plain(InvoiceRegistered facts, InvoiceRegistered recorded) => EventFormat.Write(facts with
    {
        DebtorKind = recorded.DebtorKind,
        DebtorCountry = recorded.DebtorCountry,
        CreditorCountry = recorded.CreditorCountry,
        Language = recorded.Language,
        PolicyId = recorded.PolicyId,
        PolicyVersion = recorded.PolicyVersion,
        Document = null,
        Details = null,
        DoNotDun = false,
    }).Json;

    private DateOnly Today(Creditor creditor) => TimeZones.DayOf(time.GetUtcNow(), new Country(creditor.Country).TimeZone);

    private async Task<(Prepared? Prepared, Faults Faults)> Prepare(
        Creditor creditor, InvoiceInput input, CancellationToken cancellation)
    {
        var faults = InvoiceCheck.FaultsOf(input, Today(creditor));
        if (faults.Any)
        {
            return (null, faults);
        }

        var (known, debtor) = await debtors.Merge(creditor, input.Debtor!, cancellation);
        var policy = await Policy(creditor, debtor, input.Policy, faults, cancellation);
        return policy is null
            ? (null, faults)
            : (new Prepared(known, debtor, InvoiceFacts.Of(creditor, debtor, policy, input)), faults);
    }

    private async Task<Policy?> Policy(
        Creditor creditor, Debtor debtor, string? named, Faults faults, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Policy?>(StringComparer.Ordinal);
        foreach (var (name, _) in PolicyChoice.Names(creditor, debtor, named))
        {
            found[name] = await rules.Find(CanonicalId.Of(creditor.Id), name, cancellation);
        }

        return PolicyChoice.Of(creditor, debtor, named, found.GetValueOrDefault, faults);
    }

    private async Task<string?> Document(InvoiceInput input, CancellationToken cancellation) =>
        input.Document is { Base64: { } text, ContentType: { } type }
            ? await documents.Keep(new BinaryData(Convert.FromBase64String(text)), type, cancellation)
            : null;

    private async Task<string?> Details(InvoiceInput input, CancellationToken cancellation) =>
        input.Lines is { Count: > 0 } || input.VatBreakdown is { Count: > 0 }
            ? await documents.Keep(
                BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(
                    new { lines = input.Lines, vatBreakdown = input.VatBreakdown }, JsonSerializerOptions.Web)),
                "application/json",
                cancellation)
            : null;

    /// <summary>An invoice that passed its checks, with the debtor before and after it.</summary>
    private sealed record Prepared(Debtor? Known, Debtor Debtor, InvoiceRegistered Facts);
}

using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Intake;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Acts;

/// <summary>
/// Does what people ask to be done with one invoice: judges the act by Domain, records it once, and wakes the invoice.
/// The same id again answers what is recorded; with other content it conflicts.
/// </summary>
public sealed class InvoiceActs(
    Ledger ledger, Recorder recorder, InvoiceRules invoiceRules, Documents documents, TimeProvider time)
{
    private const int MostAttempts = 8;

    /// <summary>
    /// Does the act of that name (see <see cref="ActBook"/>). The subject is what the path names besides the invoice;
    /// the source says through what it came, such as <c>api</c>, <c>desk</c> or <c>page</c>.
    /// </summary>
    public async Task<ActAnswer> Do(
        DurableTaskClient durable, InvoiceId id, string act, ActInput input, string source, CancellationToken cancellation,
        string? subject = null)
    {
        var request = new ActRequest(ActBook.Named(act), input, source, subject);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var read = await ledger.Read(id, cancellation);
            if (read.Invoice is null)
            {
                return new ActAnswer(ActOutcome.Unknown);
            }

            if (await Try(durable, read, request, cancellation) is { } answer)
            {
                return answer;
            }
        }

        throw new TimeoutException($"Invoice {id} changed under {MostAttempts} attempts to record {act}.");
    }

    /// <summary>Null when somebody else wrote first: read again.</summary>
    private async Task<ActAnswer?> Try(
        DurableTaskClient durable, InvoiceLedger read, ActRequest request, CancellationToken cancellation)
    {
        var asked = await Case(read, request, cancellation);
        if (await Known(read, asked, request, cancellation) is { } known)
        {
            return known;
        }

        switch (ActBook.Judge(request.Rule, asked))
        {
            case ActVerdict.Wrong wrong:
                return new ActAnswer(ActOutcome.Wrong) { Faults = Faults.Of(wrong.Faults) };
            case ActVerdict.Conflicts conflict:
                return new ActAnswer(ActOutcome.Conflicts) { Why = conflict.Why };
            case ActVerdict.Done when asked.Text is null && request.Words is { } words:
                var hash = await documents.Keep(BinaryData.FromString(words), "text/plain; charset=utf-8", cancellation);
                return await Record(durable, read, request, asked with { Text = hash }, cancellation);
            default:
                return await Record(durable, read, request, asked, cancellation);
        }
    }

    private async Task<ActAnswer?> Record(
        DurableTaskClient durable, InvoiceLedger read, ActRequest request, ActCase asked, CancellationToken cancellation)
    {
        var day = request.Rule.OccurredOn(asked);
        var append = new Append(
            request.Rule.Key(asked),
            request.Input.By!.Trim(),
            request.Source,
            [.. request.Rule.Becomes(asked).Select(happened => new NewEvent(happened, day, request.Input.Reason?.Trim()))])
        {
            Content = request.Content,
        };
        var appended = await recorder.Record(durable, read, append, cancellation);
        return appended.Outcome == AppendOutcome.Recorded
            ? new ActAnswer(ActOutcome.Recorded) { Recorded = [.. appended.Ledger.Events.Skip(read.Version)] }
            : null;
    }

    /// <summary>The answer to a repeat; null for an act that is new.</summary>
    private async Task<ActAnswer?> Known(
        InvoiceLedger read, ActCase asked, ActRequest request, CancellationToken cancellation)
    {
        if (request.Rule.IsSoAlready(asked))
        {
            return new ActAnswer(ActOutcome.Repeated);
        }

        var fields = request.Rule.Fields.Where(check => check.Field == "id");
        if (!fields.All(check => check.Holds(asked)))
        {
            return null;
        }

        var key = request.Rule.Key(asked);
        var recorded = read.Events.Where(known => known.EventId == key || known.EventId.StartsWith($"{key}/", StringComparison.Ordinal))
            .ToList();
        if (recorded.Count == 0)
        {
            return null;
        }

        return await ledger.ContentOf(read.Id, key, cancellation) is { } content && content != request.Content
            ? new ActAnswer(ActOutcome.Conflicts)
            {
                Recorded = recorded,
                Why = $"'{request.Rule.Name}' of this id is recorded with other content; take another id for another act.",
            }
            : new ActAnswer(ActOutcome.Repeated) { Recorded = recorded };
    }

    private async Task<ActCase> Case(InvoiceLedger read, ActRequest request, CancellationToken cancellation)
    {
        var rules = await invoiceRules.Of(read, cancellation);
        return new ActCase(
            request.Input, read.State, rules.Policy, rules.Settings, rules.Law, rules.Settings.LocalDay(time.GetUtcNow()))
        {
            Subject = Subject(read.State, request.Subject),
            Limits = request.IsOfDebtor ? ArrangementLimitsOf(rules) : ArrangementLimits.OfStaff,
            NewPolicy = request.Rule.Name == "policy"
                && request.Input.Id is { } policy ? await invoiceRules.Find(read.Id.Creditor, policy, cancellation) : null,
        };
    }

    private static ArrangementLimits ArrangementLimitsOf(Rules rules) => rules.Creditor.Arrangements;

    /// <summary>The name as it is recorded, whatever the case in the path.</summary>
    private static string? Subject(Invoice invoice, string? path) => path is null
        ? null
        : invoice.Worklist.Keys
            .Concat(invoice.WorkDone)
            .Concat(invoice.Stages.Calls.Select(call => call.Task))
            .Concat(invoice.Pauses.All.Select(pause => pause.Id))
            .FirstOrDefault(name => string.Equals(name, path, StringComparison.OrdinalIgnoreCase)) ?? path;
}

using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;
using Receivables.Functions.Reading;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Erasure;

/// <summary>
/// Erases what is personal of a debtor once no duty to keep it is left: the debtor's data, and every document that its
/// invoices name. Events stay, with the hashes of what is gone, and a fact for each gap.
/// </summary>
public sealed partial class DebtorErasure(
    TableServiceClient tables, Ledger ledger, Recorder recorder, DebtorStore debtors, PaymentStore payments, Documents documents,
    StatuteBook statutes, TimeProvider time)
{
    private readonly TableClient items = tables.GetTableClient(ReadModel.TableName);

    public async Task<ErasureOutcome> Erase(
        Creditor creditor, CanonicalId debtor, string reason, string by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        var owner = CanonicalId.Of(creditor.Id);
        var invoices = new List<InvoiceLedger>();
        foreach (var number in await NumbersOf(owner, debtor, cancellation))
        {
            invoices.Add(await ledger.Read(new InvoiceId(owner, number), cancellation));
        }

        var blocked = invoices.Select(Blocks).OfType<BlockedInvoice>().ToList();
        if (blocked.Count > 0)
        {
            return new ErasureOutcome(blocked, invoices.Count, 0, 0);
        }

        var (erased, kept) = (0, 0);
        foreach (var invoice in invoices)
        {
            var (gone, left) = await Erase(invoice, reason, by, cancellation);
            erased += gone;
            kept += left;
            await ForgetPayers(owner, invoice, cancellation);
        }

        await Forget(owner, debtor, [.. invoices.Select(invoice => invoice.Id.Number)], cancellation);
        return new ErasureOutcome([], invoices.Count, erased, kept);
    }

    private BlockedInvoice? Blocks(InvoiceLedger read)
    {
        var invoice = read.State;
        var last = read.Events.Where(recorded => recorded.Event is not EvidenceErased).Max(recorded => recorded.OccurredOn);
        var period = new RetentionRules(statutes).Of(new Country(invoice.Facts.CreditorCountry), invoice.Facts.IssueDate, last);
        var isOpen = invoice.Ending is InvoiceEnding.None or InvoiceEnding.HandedOver;
        var answer = period.AnswerOn(TimeZones.DayOf(time.GetUtcNow(), Country.Netherlands.TimeZone), isOpen);
        return answer.IsBlocked
            ? new BlockedInvoice(invoice.Facts.Number, answer.Reason, answer.Source, isOpen ? null : period.ErasableFrom)
            : null;
    }

    /// <summary>The document goes first: a fact about a gap that is not there yet would be a lie.</summary>
    private async Task<(int Erased, int Kept)> Erase(InvoiceLedger read, string reason, string by, CancellationToken cancellation)
    {
        var known = read.Events.Select(recorded => recorded.Event).OfType<EvidenceErased>().Select(gap => gap.Document).ToHashSet();
        var (erased, kept) = (0, 0);
        foreach (var hash in read.Events.SelectMany(DocumentsOf).Distinct().Where(hash => !known.Contains(hash)).ToList())
        {
            if (!await IsGone(hash, cancellation))
            {
                kept++;
                continue;
            }

            var gap = new Append(
                $"erased-{hash[..16]}", by, "erasure", [new NewEvent(new EvidenceErased(hash, reason), Reason: reason)]);
            read = (await recorder.RecordQuietly(read, gap, cancellation)).Ledger;
            erased++;
        }

        return (erased, kept);
    }

    /// <summary>False where storage itself still protects the document from everybody.</summary>
    private async Task<bool> IsGone(string hash, CancellationToken cancellation)
    {
        try
        {
            await documents.Erase(hash, cancellation);
            return true;
        }
        catch (RequestFailedException kept) when (kept.Status == 409)
        {
            return false;
        }
    }

    private static IEnumerable<string> DocumentsOf(RecordedEvent recorded) => recorded.Event is EvidenceErased
        ? []
        : Hash().Matches(EventFormat.Write(recorded.Event).Json).Select(found => found.Groups["hash"].Value);

    private async Task<IReadOnlyList<CanonicalId>> NumbersOf(CanonicalId owner, CanonicalId debtor, CancellationToken cancellation)
    {
        var numbers = new List<CanonicalId>();
        foreach (var prefix in new[] { $"{ReadRows.Open}{debtor}|", $"{ReadRows.Closed}{debtor}|" })
        {
            var (partition, last) = (Shards.Of(owner, debtor), ReadRows.After(prefix));
            await foreach (var row in items.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {last}"),
                select: ["RowKey"], cancellationToken: cancellation))
            {
                numbers.Add(CanonicalId.Of(row.RowKey[prefix.Length..]));
            }
        }

        return numbers;
    }

    /// <summary>Whose account a payment came from; amounts and days stay, for they are the creditor's books.</summary>
    private async Task ForgetPayers(CanonicalId owner, InvoiceLedger invoice, CancellationToken cancellation)
    {
        var ids = invoice.Events.Select(recorded => recorded.Event).OfType<PaymentAllocated>().Select(part => part.Payment);
        foreach (var id in ids.Distinct())
        {
            if (CanonicalId.TryParse(id, out var payment)
                && await payments.Find(owner, payment, cancellation) is ({ } stored, var tag)
                && (stored.PayerName is not null || stored.PayerIban is not null))
            {
                await payments.Keep(owner, stored with { PayerName = null, PayerIban = null }, tag, cancellation);
            }
        }
    }

    /// <summary>Leaves the debtor's number, which the ledger names, and takes name, addresses and words to search by.</summary>
    private async Task Forget(
        CanonicalId owner, CanonicalId debtor, HashSet<CanonicalId> numbers, CancellationToken cancellation)
    {
        if (await debtors.Find(owner, debtor, cancellation) is { } known)
        {
            await debtors.Keep(owner, new Debtor(known.Id, known.Kind, "-", known.Country), cancellation);
        }

        var (partition, last) = (Shards.Of(owner, debtor), ReadRows.After(ReadRows.Search));
        await foreach (var row in items.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {ReadRows.Search} and RowKey lt {last}"),
            select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            if (CanonicalId.TryParse(row.RowKey[(row.RowKey.LastIndexOf('|') + 1)..], out var number) && numbers.Contains(number))
            {
                await items.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
            }
        }
    }

    [GeneratedRegex("\"(?<hash>[0-9a-f]{64})\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Hash();
}

using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;
using Receivables.Functions.Sending;
using Receivables.Functions.Telemetry;

namespace Receivables.Functions.Storage;

/// <summary>
/// The invoice ledger: one partition an invoice, with a <c>head</c> row (version), a row an event and a row an event
/// id.
/// An append is one entity group transaction that matches the head, so two writers never interleave, and begins with
/// the
/// id row, so a repeat is recognised whatever became of the first answer.
/// </summary>
public sealed class Ledger(TableServiceClient tables, Documents documents, TimeProvider time)
{
    public const string TableName = "Ledger";

    private const string HeadRow = "head";

    private readonly TableClient table = tables.GetTableClient(TableName);

    private readonly DebtorDesk desk = new(tables);

    /// <summary>Everything recorded of an invoice; empty when it is not known.</summary>
    public async Task<InvoiceLedger> Read(InvoiceId id, CancellationToken cancellation = default)
    {
        var partition = id.Partition;
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {partition} and RowKey ge {StoredEvent.Prefix} and RowKey le {HeadRow}"),
            cancellationToken: cancellation);
        var events = new List<RecordedEvent>();
        ETag head = default;
        await foreach (var row in rows.ConfigureAwait(false))
        {
            if (row.RowKey == HeadRow)
            {
                head = row.ETag;
            }
            else
            {
                events.Add(StoredEvent.Read(row, await Json(row, cancellation)));
            }
        }

        return new InvoiceLedger(id, events, events.Count == 0 ? null : Invoice.Of(events), head);
    }

    /// <summary>
    /// Appends after what was read. The events fold in memory first, so a bug in them is found before they are kept.
    /// </summary>
    public async Task<Appended> Append(InvoiceLedger ledger, Append append, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var recorded = Chained(ledger, append.Events.Select((added, at) => new RecordedEvent(
            ledger.Version + at + 1,
            append.Events.Count == 1
                ? append.EventId
                : string.Create(CultureInfo.InvariantCulture, $"{append.EventId}/{at + 1}"),
            added.OccurredOn ?? LocalDay(ledger, added, now),
            now,
            append.Actor,
            append.Source,
            added.Reason,
            added.Event)));
        var after = ledger with { Events = [.. ledger.Events, .. recorded], Invoice = Fold(ledger, recorded) };
        try
        {
            var answers = await table.SubmitTransactionAsync(
                await Actions(ledger, append, recorded, cancellation), cancellation);
            Signals.Count(recorded);
            await Disturb(after, append, cancellation);
            return new Appended(AppendOutcome.Recorded, after with { Head = answers.Value[1].Headers.ETag ?? default });
        }
        catch (TableTransactionFailedException failed) when (
            failed.FailedTransactionActionIndex == 0 && failed.Status == 409)
        {
            var known = await Read(ledger.Id, cancellation);
            await Disturb(known, append, cancellation);
            return new Appended(AppendOutcome.Repeated, known);
        }
        catch (TableTransactionFailedException failed) when (failed.Status is 409 or 412)
        {
            return new Appended(AppendOutcome.Overtaken, await Read(ledger.Id, cancellation));
        }
    }

    /// <summary>
    /// A fact that comes while a message about this invoice is at the fence is noted on the message too, before anybody is
    /// told that the fact is recorded: a message about several invoices looks at its own row last.
    /// </summary>
    private async Task Disturb(InvoiceLedger after, Append append, CancellationToken cancellation)
    {
        if (append.Source != Fence.Source && after.State.Stages.Reserved is { IsCommitted: true } reserved)
        {
            await desk.Disturb(
                after.Id.Creditor.Value, CanonicalId.Of(after.State.Facts.Debtor).Value, reserved.Message, cancellation);
        }
    }

    /// <summary>Whether that event id was recorded, and at which version.</summary>
    public async Task<int?> VersionOf(InvoiceId id, string eventId, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            id.Partition, IdRow(eventId), cancellationToken: cancellation);
        return row.HasValue ? row.Value!.GetInt32("Version") : null;
    }

    /// <summary>The hash of what was asked under that event id; null where none was kept.</summary>
    public async Task<string?> ContentOf(InvoiceId id, string eventId, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            id.Partition, IdRow(eventId), cancellationToken: cancellation);
        return row.HasValue ? row.Value!.GetString("Content") : null;
    }

    /// <summary>Everything recorded of an invoice as it lies there, for a check or a dossier.</summary>
    public async Task<IReadOnlyList<StoredEvidence>> ReadEvidence(InvoiceId id, CancellationToken cancellation = default)
    {
        var (partition, end) = (id.Partition, StoredEvent.Prefix + ":");
        var evidence = new List<StoredEvidence>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {partition} and RowKey ge {StoredEvent.Prefix} and RowKey lt {end}"),
            cancellationToken: cancellation))
        {
            var json = row.GetString("Json") ?? (await documents.Find(row.GetString("Blob"), cancellation))?.ToString();
            evidence.Add(StoredEvent.Evidence(row, json));
        }

        return evidence;
    }

    /// <summary>
    /// A page of the invoices of all creditors, and where the next one begins; null after the last. It reads the whole
    /// ledger, so it is for operators' work only.
    /// </summary>
    public async Task<(IReadOnlyList<InvoiceId> Invoices, string? Next)> Page(
        int size, string? from, CancellationToken cancellation = default)
    {
        var pages = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"RowKey eq {HeadRow}"), size, ["PartitionKey"], cancellation);
        await foreach (var page in pages.AsPages(from, size).ConfigureAwait(false))
        {
            var invoices = page.Values.Select(row => row.PartitionKey.Split('|'))
                .Select(parts => InvoiceId.Canonical(parts[0], parts[1]));
            return ([.. invoices], page.ContinuationToken);
        }

        return ([], null);
    }

    private static List<RecordedEvent> Chained(InvoiceLedger ledger, IEnumerable<RecordedEvent> added)
    {
        var (chained, previous) = (new List<RecordedEvent>(), ledger.LastLink);
        foreach (var recorded in added)
        {
            var (type, json) = EventFormat.Write(recorded.Event);
            previous = EvidenceLink.After(previous, recorded, type, json).Hash;
            chained.Add(recorded with { Link = previous });
        }

        return chained;
    }

    private static string IdRow(string eventId) => $"i|{RowKeys.Escape(eventId)}";

    private static Invoice Fold(InvoiceLedger ledger, IReadOnlyList<RecordedEvent> added) =>
        ledger.Invoice is { } state
            ? added.Aggregate(state, (folded, recorded) => folded.Apply(recorded))
            : Invoice.Of(added);

    private static DateOnly LocalDay(InvoiceLedger ledger, NewEvent added, DateTimeOffset now)
    {
        var country = ledger.Invoice?.Facts.DebtorCountry ?? (added.Event as InvoiceRegistered)?.DebtorCountry ?? "NL";
        return TimeZones.DayOf(now, new Country(country).TimeZone);
    }

    private async Task<List<TableTransactionAction>> Actions(
        InvoiceLedger ledger, Append append, List<RecordedEvent> recorded, CancellationToken cancellation)
    {
        var partition = ledger.Id.Partition;
        var head = new TableEntity(partition, HeadRow) { ["Version"] = ledger.Version + recorded.Count };
        var actions = new List<TableTransactionAction>
        {
            new(
                TableTransactionActionType.Add,
                new TableEntity(partition, IdRow(append.EventId))
                {
                    ["Version"] = ledger.Version + recorded.Count, ["Content"] = append.Content,
                }),
            ledger.Version == 0
                ? new(TableTransactionActionType.Add, head)
                : new(TableTransactionActionType.UpdateReplace, head, ledger.Head),
        };
        foreach (var added in recorded)
        {
            actions.Add(
                new(
                    TableTransactionActionType.Add,
                    StoredEvent.Row(partition, added, await Blob(added, cancellation))));
        }

        return actions;
    }

    private async Task<string?> Blob(RecordedEvent recorded, CancellationToken cancellation)
    {
        var (_, json) = EventFormat.Write(recorded.Event);
        return json.Length > StoredEvent.LongestInRow
            ? await documents.Keep(BinaryData.FromString(json), "application/json", cancellation)
            : null;
    }

    private async Task<string> Json(TableEntity row, CancellationToken cancellation) =>
        row.GetString("Json") ?? (await documents.Read(row.GetString("Blob"), cancellation)).ToString();
}

using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Sending;

/// <summary>
/// What lies on the desk for one debtor: a head (closed slots, last contact), a row for each request and a row for each
/// message, all in the debtor's partition. Every change goes with If-Match on the head or on the message itself, so two
/// conductors of one debtor cannot do the same thing.
/// </summary>
public sealed class DebtorDesk(TableServiceClient tables)
{
    public const string TableName = "Messages";

    private const string Head = "head";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new MoneyFormat() } };

    private readonly TableClient table = tables.GetTableClient(TableName);

    public async Task<DebtorHead> Read(string creditor, string debtor, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            Partition(creditor, debtor), Head, cancellationToken: cancellation);
        return row.HasValue
            ? new DebtorHead(
                row.Value!.GetDateTimeOffset("ClosedUpTo"),
                row.Value!.GetString("LastContactOn") is { } day
                    ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture)
                    : null,
                row.Value!.ETag)
            : new DebtorHead(null, null, default);
    }

    /// <summary>
    /// Lays a request down for its slot. False when the slot closed meanwhile or another writer was first: read again.
    /// The same request twice is laid down once.
    /// </summary>
    public async Task<bool> Ask(StageRequest request, DebtorHead head, CancellationToken cancellation = default)
    {
        if (head.ClosedUpTo >= request.Slot)
        {
            return false;
        }

        var partition = Partition(request.Creditor, request.Debtor);
        var row = new TableEntity(
            partition,
            $"{Slot(request.Slot)}|{request.Number}|{request.Stage}|{request.Cycle.ToString(CultureInfo.InvariantCulture)}")
        {
            ["Json"] = JsonSerializer.Serialize(request, Format),
        };
        try
        {
            await table.SubmitTransactionAsync(
                [new(TableTransactionActionType.Add, row), HeadAction(partition, head)], cancellation);
            return true;
        }
        catch (TableTransactionFailedException taken) when (taken.Status is 409 or 412)
        {
            return taken.FailedTransactionActionIndex == 0;
        }
    }

    /// <summary>
    /// Closes a slot and gives what was asked for it; null when somebody else changed the head meanwhile.
    /// </summary>
    public async Task<IReadOnlyList<StageRequest>?> Close(
        string creditor, string debtor, DateTimeOffset slot, DebtorHead head, CancellationToken cancellation = default)
    {
        var partition = Partition(creditor, debtor);
        if (!(head.ClosedUpTo >= slot))
        {
            try
            {
                await table.SubmitTransactionAsync(
                    [HeadAction(partition, head with { ClosedUpTo = slot })], cancellation);
            }
            catch (TableTransactionFailedException overtaken) when (overtaken.Status is 409 or 412)
            {
                return null;
            }
        }

        var (first, last) = (Slot(slot) + "|", Slot(slot) + "~");
        var requests = new List<StageRequest>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {last}"),
            cancellationToken: cancellation))
        {
            requests.Add(JsonSerializer.Deserialize<StageRequest>(row.GetString("Json"), Format)!);
        }

        return requests;
    }

    public async Task<(OutgoingMessage Message, ETag Tag)?> Find(
        string creditor, string debtor, string id, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            Partition(creditor, debtor), $"m|{id}", cancellationToken: cancellation);
        return row.HasValue
            ? (JsonSerializer.Deserialize<OutgoingMessage>(row.Value!.GetString("Json"), Format)!, row.Value!.ETag)
            : null;
    }

    /// <summary>Writes a message forward; null when it changed since it was read. A default tag adds it.</summary>
    public async Task<ETag?> Keep(OutgoingMessage message, ETag tag, CancellationToken cancellation = default)
    {
        var row = new TableEntity(Partition(message.Creditor, message.Debtor), $"m|{message.Id}")
        {
            ["Json"] = JsonSerializer.Serialize(message, Format),
        };
        try
        {
            var answer = tag == default
                ? await table.AddEntityAsync(row, cancellation)
                : await table.UpdateEntityAsync(row, tag, TableUpdateMode.Replace, cancellation);
            return answer.Headers.ETag;
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 409 or 412)
        {
            return null;
        }
    }

    /// <summary>
    /// Notes which message a hand-over is, so that a report of the mail service finds it; the same note twice is one.
    /// </summary>
    public async Task Note(OutgoingMessage message, Guid operation, CancellationToken cancellation = default) =>
        await table.UpsertEntityAsync(
            new TableEntity($"op|{operation}", "message")
            {
                ["Creditor"] = message.Creditor, ["Debtor"] = message.Debtor, ["Message"] = message.Id,
            },
            TableUpdateMode.Replace,
            cancellation);

    /// <summary>The message of a hand-over; null for one that this application never made.</summary>
    public async Task<OutgoingMessage?> OfOperation(string operation, CancellationToken cancellation = default)
    {
        var note = await table.GetEntityIfExistsAsync<TableEntity>(
            $"op|{operation}", "message", cancellationToken: cancellation);
        return note.HasValue
            ? (await Find(
                note.Value!.GetString("Creditor"),
                note.Value!.GetString("Debtor"),
                note.Value!.GetString("Message"),
                cancellation))?.Message
            : null;
    }

    /// <summary>Remembers that the debtor was written to; the latest day wins.</summary>
    public async Task Contacted(
        string creditor, string debtor, DateOnly on, CancellationToken cancellation = default) =>
        await table.UpsertEntityAsync(
            new TableEntity(Partition(creditor, debtor), Head) { ["LastContactOn"] = on.ToString("O", CultureInfo.InvariantCulture) },
            TableUpdateMode.Merge,
            cancellation);

    private static string Partition(string creditor, string debtor) => $"{creditor}|{debtor}";

    private static string Slot(DateTimeOffset slot) =>
        "r|" + slot.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    private static TableTransactionAction HeadAction(string partition, DebtorHead head)
    {
        var row = new TableEntity(partition, Head)
        {
            ["ClosedUpTo"] = head.ClosedUpTo,
            ["LastContactOn"] = head.LastContactOn?.ToString("O", CultureInfo.InvariantCulture),
        };
        return head.Tag == default
            ? new(TableTransactionActionType.Add, row)
            : new(TableTransactionActionType.UpdateReplace, row, head.Tag);
    }
}

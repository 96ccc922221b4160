using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;

namespace Receivables.Functions.Sending;

/// <summary>
/// What lies on the desk for one debtor: a head (closed slots, last contact), a row for each request and a row for each
/// message, all in the debtor's partition. Every change goes with If-Match on the head or on the message itself, so two
/// conductors of one debtor cannot do the same thing.
/// </summary>
public sealed class DebtorDesk(TableServiceClient tables)
{
    public const string TableName = "Messages";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new MoneyFormat() } };

    private readonly TableClient table = tables.GetTableClient(TableName);

    public async Task<DebtorHead> Read(string creditor, string debtor, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            DeskRows.Partition(creditor, debtor), DeskRows.Head, cancellationToken: cancellation);
        return row.HasValue ? DeskRows.HeadOf(row.Value!) : DebtorHead.None;
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

        var partition = DeskRows.Partition(request.Creditor, request.Debtor);
        var row = new TableEntity(partition, DeskRows.Request(request))
        {
            ["Json"] = JsonSerializer.Serialize(request, Format),
        };
        try
        {
            await table.SubmitTransactionAsync(
                [new(TableTransactionActionType.Add, row), DeskRows.HeadAction(partition, head)], cancellation);
            return true;
        }
        catch (TableTransactionFailedException taken) when (taken.Status is 409 or 412)
        {
            return taken.FailedTransactionActionIndex == 0;
        }
    }

    /// <summary>Head, requests and message of a slot.</summary>
    public async Task<OpenDesk> Open(ConductorTurn turn, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var partition = DeskRows.Partition(turn.Creditor, turn.Debtor);
        var message = DeskRows.Message(turn.MessageId);
        var head = DeskRows.Head;
        var (first, last) = (DeskRows.Slot(turn.Slot) + "|", DeskRows.Slot(turn.Slot) + "~");
        var desk = new OpenDesk(DebtorHead.None, [], null);
        var requests = new List<StageRequest>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {partition} and (RowKey eq {head} or RowKey eq {message} or (RowKey ge {first} and RowKey lt {last}))"),
            cancellationToken: cancellation))
        {
            if (row.RowKey == DeskRows.Head)
            {
                desk = desk with { Head = DeskRows.HeadOf(row) };
            }
            else if (row.RowKey == message)
            {
                desk = desk with { Message = (MessageOf(row), row.ETag) };
            }
            else
            {
                requests.Add(JsonSerializer.Deserialize<StageRequest>(row.GetString("Json"), Format)!);
            }
        }

        return desk with { Requests = requests };
    }

    /// <summary>
    /// Closes a slot and lays its message down, both or neither; null when somebody else changed the head meanwhile.
    /// Without a message the slot is only closed.
    /// </summary>
    public async Task<ETag?> Close(
        ConductorTurn turn, DebtorHead head, OutgoingMessage? message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(head);
        var partition = DeskRows.Partition(turn.Creditor, turn.Debtor);
        var closed = head.ClosedUpTo > turn.Slot ? head : head with { ClosedUpTo = turn.Slot };
        var actions = new List<TableTransactionAction> { DeskRows.HeadAction(partition, closed) };
        if (message is not null)
        {
            actions.Add(new(TableTransactionActionType.Add, Row(message)));
        }

        try
        {
            var answers = await table.SubmitTransactionAsync(actions, cancellation);
            return answers.Value[^1].Headers.ETag;
        }
        catch (TableTransactionFailedException overtaken) when (overtaken.Status is 409 or 412)
        {
            return null;
        }
    }

    public async Task<(OutgoingMessage Message, ETag Tag)?> Find(
        string creditor, string debtor, string id, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            DeskRows.Partition(creditor, debtor), DeskRows.Message(id), cancellationToken: cancellation);
        return row.HasValue ? (MessageOf(row.Value!), row.Value!.ETag) : null;
    }

    /// <summary>Writes a message forward; null when it changed since it was read.</summary>
    public async Task<ETag?> Keep(OutgoingMessage message, ETag tag, CancellationToken cancellation = default)
    {
        try
        {
            var answer = await table.UpdateEntityAsync(Row(message), tag, TableUpdateMode.Replace, cancellation);
            return answer.Headers.ETag;
        }
        catch (RequestFailedException overtaken) when (overtaken.Status == 412)
        {
            return null;
        }
    }

    /// <summary>Changes the tag of a message and nothing else, so that who read it before cannot write it forward.</summary>
    public async Task Disturb(string creditor, string debtor, string message, CancellationToken cancellation = default)
    {
        var row = new TableEntity(DeskRows.Partition(creditor, debtor), DeskRows.Message(message)) { ["IsDisturbed"] = true };
        try
        {
            await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // Without its row a message does not go either.
        }
    }

    /// <summary>
    /// Closes a message that left, and remembers with it that the debtor was written to on that day. False when the
    /// message changed since it was read.
    /// </summary>
    public async Task<bool> Left(OutgoingMessage message, ETag tag, DateOnly on, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var partition = DeskRows.Partition(message.Creditor, message.Debtor);
        try
        {
            await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpdateReplace, Row(message), tag),
                new(TableTransactionActionType.UpsertMerge, DeskRows.Contact(partition, message.Id, on)),
            ], cancellation);
            return true;
        }
        catch (TableTransactionFailedException overtaken) when (overtaken.Status == 412)
        {
            return false;
        }
    }

    /// <summary>A message bounced: as contact, only the one before it counts, unless a later one went already.</summary>
    public async Task Missed(
        string creditor, string debtor, string message, DateOnly? before, CancellationToken cancellation = default)
    {
        var partition = DeskRows.Partition(creditor, debtor);
        var head = await table.GetEntityIfExistsAsync<TableEntity>(
            partition, DeskRows.Head, cancellationToken: cancellation);
        if (!head.HasValue || head.Value!.GetString(DeskRows.LastMessage) != message)
        {
            return;
        }

        var row = DeskRows.Contact(partition, "", before);
        try
        {
            await table.UpdateEntityAsync(row, head.Value!.ETag, TableUpdateMode.Merge, cancellation);
        }
        catch (RequestFailedException overtaken) when (overtaken.Status == 412)
        {
            await Missed(creditor, debtor, message, before, cancellation);
        }
    }

    /// <summary>
    /// Notes which message a hand-over is, so that a report of the mail service finds it; the same note twice is one.
    /// </summary>
    public async Task Note(OutgoingMessage message, Guid operation, string to, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var row = new TableEntity(DeskRows.Operation(operation.ToString()), DeskRows.Note)
        {
            ["Creditor"] = message.Creditor,
            ["Debtor"] = message.Debtor,
            ["Message"] = message.Id,
            ["Numbers"] = JsonSerializer.Serialize(message.Lines.Select(line => line.Number)),
            ["To"] = to,
            ["OffsetMinutes"] = (int)message.Slot.Offset.TotalMinutes,
            ["ContactBefore"] = message.ContactBefore?.ToString("O", CultureInfo.InvariantCulture),
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    /// <summary>What a hand-over was; null for one that this application never made.</summary>
    public async Task<HandedOverMessage?> OfOperation(string operation, CancellationToken cancellation = default)
    {
        var note = await table.GetEntityIfExistsAsync<TableEntity>(
            DeskRows.Operation(operation), DeskRows.Note, cancellationToken: cancellation);
        return note.HasValue
            ? new HandedOverMessage(
                note.Value!.GetString("Creditor"),
                note.Value!.GetString("Debtor"),
                note.Value!.GetString("Message"),
                JsonSerializer.Deserialize<IReadOnlyList<string>>(note.Value!.GetString("Numbers"))!,
                note.Value!.GetString("To"),
                TimeSpan.FromMinutes(note.Value!.GetInt32("OffsetMinutes") ?? 0),
                DeskRows.Day(note.Value!, "ContactBefore"))
            : null;
    }

    private static OutgoingMessage MessageOf(TableEntity row) =>
        JsonSerializer.Deserialize<OutgoingMessage>(row.GetString("Json"), Format)!;

    private static TableEntity Row(OutgoingMessage message) =>
        new(DeskRows.Partition(message.Creditor, message.Debtor), DeskRows.Message(message.Id))
        {
            ["Json"] = JsonSerializer.Serialize(message, Format),
        };
}

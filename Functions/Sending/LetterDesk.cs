using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Sending;

/// <summary>The letters of a creditor, print-ready, until a person marks them posted.</summary>
public sealed class LetterDesk(TableServiceClient tables)
{
    public const string TableName = "Letters";

    private readonly TableClient table = tables.GetTableClient(TableName);

    /// <summary>The worklist's name for a letter that is to be posted.</summary>
    public static string Task(string message) => $"letter-{message}";

    /// <summary>Lays a letter down; the same letter twice is one.</summary>
    public async Task Print(OutgoingMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var row = new TableEntity(message.Creditor, message.Id)
        {
            ["Debtor"] = message.Debtor,
            ["Numbers"] = JsonSerializer.Serialize(message.Lines.Select(line => line.Number)),
            ["Letter"] = message.Letter,
            ["Enclosures"] = JsonSerializer.Serialize(message.Enclosures),
            ["PrintedOn"] = DateOnly.FromDateTime(message.Slot.DateTime).ToString("O", CultureInfo.InvariantCulture),
            ["AlsoByMail"] = message.IsByMail,
            ["IsPosted"] = false,
        };
        try
        {
            await table.AddEntityAsync(row, cancellation);
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            // Laid down by an earlier attempt; what a person marked on it since stays.
        }
    }

    public async Task<PrintedLetter?> Find(CanonicalId creditor, string id, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(creditor.Value, id, cancellationToken: cancellation);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>Letters that wait to be posted, or all; a page of at most a hundred.</summary>
    /// <param name="after">Where the last page ended; null for the first.</param>
    public async Task<(IReadOnlyList<PrintedLetter> Letters, string? Next)> List(
        CanonicalId creditor, bool waiting, string? after, CancellationToken cancellation = default)
    {
        const int pageSize = 100;
        var filter = waiting
            ? TableClient.CreateQueryFilter($"PartitionKey eq {creditor.Value} and IsPosted eq {false}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {creditor.Value}");
        await foreach (var page in table.QueryAsync<TableEntity>(filter, pageSize, cancellationToken: cancellation)
            .AsPages(after, pageSize))
        {
            return ([.. page.Values.Select(Read)], page.ContinuationToken);
        }

        return ([], null);
    }

    /// <summary>Marks it posted; what was marked first stays.</summary>
    public async Task Posted(
        CanonicalId creditor, string id, DateOnly on, string? proof, CancellationToken cancellation = default) =>
        await table.UpdateEntityAsync(
            new TableEntity(creditor.Value, id)
            {
                ["IsPosted"] = true,
                ["PostedOn"] = on.ToString("O", CultureInfo.InvariantCulture),
                ["Proof"] = proof,
            },
            ETag.All,
            TableUpdateMode.Merge,
            cancellation);

    private static PrintedLetter Read(TableEntity row) => new(
        row.RowKey,
        row.GetString("Debtor"),
        JsonSerializer.Deserialize<IReadOnlyList<string>>(row.GetString("Numbers"))!,
        row.GetString("Letter"),
        JsonSerializer.Deserialize<IReadOnlyList<string>>(row.GetString("Enclosures"))!,
        DateOnly.ParseExact(row.GetString("PrintedOn"), "O", CultureInfo.InvariantCulture),
        DeskRows.Day(row, "PostedOn"),
        row.GetString("Proof"));
}

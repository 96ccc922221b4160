using Azure;
using Azure.Data.Tables;

namespace Receivables.Behaviours;

/// <summary>What the ledger relies on: insert-only rows, ETags, and transactions that say which action failed.</summary>
internal sealed class TableBehaviours(TableServiceClient service)
{
    private readonly TableClient table = service.GetTableClient("Behaviours");

    public IEnumerable<Behaviour> All() =>
    [
        new("Table that exists is not created again", Twice),
        new("Row that exists is refused with 409", AddTwice),
        new("Row that is missing is no value rather than an exception", GetIfExists),
        new("Row that is missing is refused with 404 when asked for", GetMissing),
        new("Update with an old ETag is refused with 412", OldTag),
        new("Merge keeps properties that it does not name; replace drops them", MergeAndReplace),
        new("Delete with any ETag of a missing row is 404 and no exception", DeleteMissing),
        new("Transaction is all or nothing and names the failing action", TransactionIndex),
        new("Transaction with an old ETag fails with 412 at its action", TransactionTag),
        new("Transaction answers carry the new ETag of each row", TransactionTags),
        new("Query by partition and a range of row keys is in order of row key", Range),
        new("Query filter made of values escapes a quote", Quote),
        new("Values of every kind come back as they were", Kinds),
        new("Pages continue where they ended", Pages),
    ];

    private static TableEntity Row(string partition, string row, string text = "x") => new(partition, row) { ["Text"] = text };

    private static string Fresh() => Guid.NewGuid().ToString("N");

    private async Task Twice()
    {
        await table.CreateIfNotExistsAsync();
        await table.CreateIfNotExistsAsync();
    }

    private async Task AddTwice()
    {
        var partition = Fresh();
        await table.AddEntityAsync(Row(partition, "a"));
        await Expect.Refused(409, "EntityAlreadyExists", () => table.AddEntityAsync(Row(partition, "a")));
    }

    private async Task GetIfExists()
    {
        var answer = await table.GetEntityIfExistsAsync<TableEntity>(Fresh(), "a");
        Expect.Same(false, answer.HasValue);
    }

    private Task GetMissing() =>
        Expect.Refused(404, "ResourceNotFound", () => table.GetEntityAsync<TableEntity>(Fresh(), "a"));

    private async Task OldTag()
    {
        var partition = Fresh();
        await table.AddEntityAsync(Row(partition, "a"));
        var read = (await table.GetEntityAsync<TableEntity>(partition, "a")).Value;
        await table.UpdateEntityAsync(Row(partition, "a", "y"), read.ETag, TableUpdateMode.Replace);
        await Expect.Refused(
            412,
            "UpdateConditionNotSatisfied",
            () => table.UpdateEntityAsync(Row(partition, "a", "z"), read.ETag, TableUpdateMode.Replace));
    }

    private async Task MergeAndReplace()
    {
        var partition = Fresh();
        await table.AddEntityAsync(new TableEntity(partition, "a") { ["One"] = 1, ["Two"] = 2 });
        await table.UpsertEntityAsync(new TableEntity(partition, "a") { ["Two"] = 3 }, TableUpdateMode.Merge);
        Expect.Same(1, (await table.GetEntityAsync<TableEntity>(partition, "a")).Value.GetInt32("One"));
        await table.UpsertEntityAsync(new TableEntity(partition, "a") { ["Two"] = 4 }, TableUpdateMode.Replace);
        Expect.Same(null, (await table.GetEntityAsync<TableEntity>(partition, "a")).Value.GetInt32("One"));
    }

    private async Task DeleteMissing()
    {
        var answer = await table.DeleteEntityAsync(Fresh(), "a", ETag.All);
        Expect.Same(404, answer.Status);
    }

    private async Task TransactionIndex()
    {
        var partition = Fresh();
        await table.AddEntityAsync(Row(partition, "b"));
        var failed = await Expect.Thrown<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row(partition, "a")),
            new(TableTransactionActionType.Add, Row(partition, "b")),
        ]));
        Expect.Same(409, failed.Status);
        Expect.Same(1, failed.FailedTransactionActionIndex);
        Expect.Same(false, (await table.GetEntityIfExistsAsync<TableEntity>(partition, "a")).HasValue);
    }

    private async Task TransactionTag()
    {
        var partition = Fresh();
        await table.AddEntityAsync(Row(partition, "head"));
        var read = (await table.GetEntityAsync<TableEntity>(partition, "head")).Value;
        await table.UpdateEntityAsync(Row(partition, "head", "y"), read.ETag, TableUpdateMode.Replace);
        var failed = await Expect.Thrown<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row(partition, "a")),
            new(TableTransactionActionType.UpdateReplace, Row(partition, "head", "z"), read.ETag),
        ]));
        Expect.Same(412, failed.Status);
        Expect.Same(1, failed.FailedTransactionActionIndex);
    }

    private async Task TransactionTags()
    {
        var partition = Fresh();
        var answers = await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, Row(partition, "a"))]);
        var read = (await table.GetEntityAsync<TableEntity>(partition, "a")).Value;
        Expect.Same(read.ETag, answers.Value[0].Headers.ETag);
    }

    private async Task Range()
    {
        var partition = Fresh();
        foreach (var row in new[] { "e3", "e1", "head", "e2", "i|x" })
        {
            await table.AddEntityAsync(Row(partition, row));
        }

        var found = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {"e"} and RowKey le {"head"}")))
        {
            found.Add(row.RowKey);
        }

        Expect.Same("e1 e2 e3 head", string.Join(' ', found));
    }

    private async Task Quote()
    {
        var partition = Fresh();
        await table.AddEntityAsync(Row(partition, "a", "d'Hondt"));
        var text = "d'Hondt";
        var found = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and Text eq {text}")))
        {
            found += row.RowKey == "a" ? 1 : 0;
        }

        Expect.Same(1, found);
    }

    private async Task Kinds()
    {
        var partition = Fresh();
        var moment = new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero);
        var guid = Guid.NewGuid();
        await table.AddEntityAsync(new TableEntity(partition, "a")
        {
            ["Text"] = "€ é ß", ["Whole"] = 42, ["Long"] = 9_007_199_254_740_993L, ["Yes"] = true, ["Moment"] = moment,
            ["Guid"] = guid, ["Bytes"] = new byte[] { 0, 255 }, ["Real"] = 0.5,
        });
        var read = (await table.GetEntityAsync<TableEntity>(partition, "a")).Value;
        Expect.Same("€ é ß", read.GetString("Text"));
        Expect.Same(42, read.GetInt32("Whole"));
        Expect.Same(9_007_199_254_740_993L, read.GetInt64("Long"));
        Expect.Same(true, read.GetBoolean("Yes"));
        Expect.Same(moment, read.GetDateTimeOffset("Moment"));
        Expect.Same(guid, read.GetGuid("Guid"));
        Expect.Same("00FF", Convert.ToHexString(read.GetBinary("Bytes")));
        Expect.Same(0.5, read.GetDouble("Real"));
    }

    private async Task Pages()
    {
        var partition = Fresh();
        for (var at = 0; at < 5; at++)
        {
            await table.AddEntityAsync(Row(partition, $"r{at}"));
        }

        var query = table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), maxPerPage: 2);
        string? token = null;
        var rows = 0;
        await foreach (var page in query.AsPages())
        {
            rows += page.Values.Count;
            token = page.ContinuationToken;
            break;
        }

        await foreach (var page in query.AsPages(token))
        {
            rows += page.Values.Count;
        }

        Expect.Same(5, rows);
    }
}

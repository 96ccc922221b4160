using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Reading;

/// <summary>
/// Changes of one partition of the read model that are made together or not at all; each row that was read must still be
/// as it was.
/// </summary>
internal sealed class Batch(TableClient table, RowCache cache, string partition)
{
    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MoneyFormat(), new PercentageFormat() },
    };

    private readonly Dictionary<string, TableTransactionAction> actions = new(StringComparer.Ordinal);

    /// <summary>Writes a row over what is known of it: adds it, or replaces exactly that.</summary>
    public void Set(TableEntity? known, TableEntity row) => actions[row.RowKey] = known is null
        ? new(TableTransactionActionType.Add, row)
        : new(TableTransactionActionType.UpdateReplace, row, known.ETag);

    /// <summary>Writes a row that the other rows of the batch guard.</summary>
    public void Put(TableEntity row) => actions[row.RowKey] = new(TableTransactionActionType.UpsertReplace, row);

    /// <summary>Takes a row away that is known to be there.</summary>
    public void Delete(TableEntity known) =>
        actions[known.RowKey] = new(TableTransactionActionType.Delete, known, known.ETag);

    public async Task<T> Read<T>(string row, Func<T> none, CancellationToken cancellation)
        where T : class =>
        await cache.Get(partition, row, cancellation) is { } known ? Json<T>(known) : none();

    public async Task Set<T>(string row, T value, CancellationToken cancellation) =>
        Set(await cache.Get(partition, row, cancellation), Row(row, value));

    public TableEntity Row<T>(string row, T value) =>
        new(partition, row) { ["Json"] = JsonSerializer.Serialize(value, Format) };

    public static T Json<T>(TableEntity row) => JsonSerializer.Deserialize<T>(row.GetString("Json"), Format)!;

    /// <summary>False when a row was no longer as it was known; all of them are then forgotten.</summary>
    public async Task<bool> Submit(CancellationToken cancellation)
    {
        var all = actions.Values.ToList();
        try
        {
            var answers = await table.SubmitTransactionAsync(all, cancellation);
            for (var at = 0; at < all.Count; at++)
            {
                Remember(all[at], answers.Value[at]);
            }

            return true;
        }
        catch (TableTransactionFailedException overtaken) when (overtaken.Status is 404 or 409 or 412)
        {
            foreach (var row in actions.Keys)
            {
                cache.Forget(partition, row);
            }

            return false;
        }
    }

    private void Remember(TableTransactionAction action, Response answer)
    {
        var row = action.Entity.RowKey;
        if (action.ActionType == TableTransactionActionType.Delete || answer.Headers.ETag is not { } tag)
        {
            cache.Forget(partition, row);
            return;
        }

        var entity = (TableEntity)action.Entity;
        entity.ETag = tag;
        cache.Put(partition, row, entity);
    }
}

using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Sending;

/// <summary>Counts the messages of a creditor's day against its cap, once for each message.</summary>
public sealed class DailyCap(TableServiceClient tables)
{
    private const int MostAttempts = 50;

    private readonly TableClient table = tables.GetTableClient(SendBudget.TableName);

    /// <summary>Whether the message is within the cap; counted before, it stays so.</summary>
    public async Task<bool> Admits(
        Creditor creditor, string message, DateOnly day, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        if (creditor.DailyCap is not { } most)
        {
            return true;
        }

        var partition = string.Create(CultureInfo.InvariantCulture, $"cap|{CanonicalId.Of(creditor.Id)}|{day:yyyyMMdd}");
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var count = await table.GetEntityIfExistsAsync<TableEntity>(partition, "count", cancellationToken: cancellation);
            var soFar = count.HasValue ? count.Value!.GetInt32("Messages") ?? 0 : 0;
            if (soFar >= most)
            {
                return await IsCounted(partition, message, cancellation);
            }

            var next = new TableEntity(partition, "count") { ["Messages"] = soFar + 1 };
            var counted = count.HasValue
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, next, count.Value!.ETag)
                : new TableTransactionAction(TableTransactionActionType.Add, next);
            try
            {
                await table.SubmitTransactionAsync(
                    [new(TableTransactionActionType.Add, new TableEntity(partition, $"m|{message}")), counted], cancellation);
                return true;
            }
            catch (TableTransactionFailedException repeated) when (repeated is { Status: 409, FailedTransactionActionIndex: 0 })
            {
                return true;
            }
            catch (TableTransactionFailedException overtaken) when (overtaken.Status is 409 or 412)
            {
                // Another message was counted meanwhile: look again.
            }
        }

        return false;
    }

    private async Task<bool> IsCounted(string partition, string message, CancellationToken cancellation) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(partition, $"m|{message}", cancellationToken: cancellation)).HasValue;
}

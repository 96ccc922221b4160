using System.Globalization;
using Azure.Data.Tables;
using Receivables.Functions.Storage;
using Receivables.Functions.Tests.Apps;

namespace Receivables.Functions.Tests.Recovery;

/// <summary>Rows of other people's invoices, so many that reading them would show.</summary>
internal static class LargeLedger
{
    private const int EventsEach = 49;

    /// <summary>As many rows as the environment asks for; a fifth of a million without it.</summary>
    public static int Rows =>
        int.TryParse(Environment.GetEnvironmentVariable("RECEIVABLES_LEDGER_ROWS"), CultureInfo.InvariantCulture, out var rows)
            ? rows
            : 200_000;

    public static async Task Fill(RunningApp app)
    {
        var table = app.Get<TableServiceClient>().GetTableClient(Ledger.TableName);
        for (var invoice = 0; invoice < Rows / (EventsEach + 1); invoice++)
        {
            var partition = string.Create(CultureInfo.InvariantCulture, $"OTHER|{invoice:D8}");
            await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, new TableEntity(partition, "head") { ["Version"] = EventsEach }),
                .. Enumerable.Range(1, EventsEach).Select(sequence => new TableTransactionAction(
                    TableTransactionActionType.Add, new TableEntity(partition, StoredEvent.RowKey(sequence)) { ["Type"] = "Any" })),
            ]);
        }
    }
}

using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Reading;

/// <summary>The rows of one item: itself with the columns that lists filter by, what finds it, and what waits for a person.</summary>
internal static class ItemRows
{
    /// <summary>Stands for a pause that a person ends.</summary>
    private const string Forever = "9999-12-31";

    public static TableEntity Of(Batch batch, string key, Item item, CanonicalId number)
    {
        var row = batch.Row(key, item);
        row["Number"] = number.Value;
        row["Version"] = item.Version;
        row["Ending"] = item.Ending.ToString();
        row["IsAsked"] = item.Handover == HandoverState.Asked;
        row["IsNoticed"] = item.IsNoticed;
        row["DueDate"] = Day(item.DueDate);
        row["PausedUntil"] = item.PausedBy is null ? "" : item.PausedUntil is { } last ? Day(last) : Forever;
        row["Stage"] = item.Stage;
        return row;
    }

    public static void Found(Batch batch, Item item, CanonicalId number)
    {
        string[] terms = [item.Number, item.Name, item.PaymentReference];
        foreach (var term in terms.Select(ReadRows.Term).Distinct(StringComparer.Ordinal))
        {
            batch.Put(Of(batch, $"{ReadRows.Search}{term}|{number}", item, number));
        }
    }

    public static void Messages(Batch batch, Item? before, InvoiceLedger ledger)
    {
        var sent = ledger.Events.Skip(before?.Version ?? 0).Select(recorded => recorded.Event switch
        {
            MessageHandedOver left => left.Message,
            LetterPrinted letter => letter.Message,
            _ => null,
        });
        foreach (var message in sent.OfType<string>())
        {
            batch.Put(batch.Row($"{ReadRows.Message}{message}", new MessageOwner(ledger.State.Facts.Debtor)));
        }
    }

    public static void Tasks(Batch batch, string partition, Item? before, Item item, CanonicalId number)
    {
        string Key(ItemTask task) => ReadRows.OfTask(task.Since, number.Value, task.Task);
        var now = item.Tasks.Select(Key).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in (before?.Tasks ?? []).Where(task => !now.Contains(Key(task))))
        {
            batch.Delete(new TableEntity(partition, Key(gone)) { ETag = ETag.All });
        }

        foreach (var task in item.Tasks)
        {
            batch.Put(batch.Row(
                Key(task), new WorkItem(task.Task, task.Kind, task.What, task.Since, item.Number, item.Debtor, item.Name)));
        }
    }

    /// <summary>The filter of a status on a day; null for one that does not exist.</summary>
    public static string? Filter(string status, DateOnly today)
    {
        var day = Day(today);
        var running = $"Ending eq '{nameof(InvoiceEnding.None)}'";
        var free = $"{running} and IsAsked eq false and PausedUntil lt '{day}'";
        return status switch
        {
            "notDue" => $"{free} and IsNoticed eq false and DueDate ge '{day}'",
            "overdue" => $"{free} and IsNoticed eq false and DueDate lt '{day}'",
            "noticed" => $"{free} and IsNoticed eq true",
            "paused" => $"{running} and IsAsked eq false and PausedUntil ge '{day}'",
            "awaitingApproval" => $"{running} and IsAsked eq true",
            "handedOver" or "paid" or "writtenOff" or "cancelled" or "dormant" =>
                $"Ending eq '{char.ToUpperInvariant(status[0])}{status[1..]}'",
            _ => null,
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Azure.Data.Tables;
using Receivables.Functions.Orchestrations;

namespace Receivables.Functions.Sending;

/// <summary>The rows of a debtor's desk and how they are named.</summary>
internal static class DeskRows
{
    public const string Head = "head";

    public const string Note = "message";

    public const string LastMessage = "LastMessage";

    private const string ClosedUpTo = "ClosedUpTo";

    private const string LastContactOn = "LastContactOn";

    public static string Partition(string creditor, string debtor) => $"{creditor}|{debtor}";

    public static string Operation(string id) => $"op|{id}";

    public static string Message(string id) => $"m|{id}";

    public static string Slot(DateTimeOffset slot) =>
        "r|" + slot.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    public static string Request(StageRequest request) => string.Create(
        CultureInfo.InvariantCulture, $"{Slot(request.Slot)}|{request.Number}|{request.Stage}|{request.Cycle}");

    public static DebtorHead HeadOf(TableEntity row) =>
        new(row.GetDateTimeOffset(ClosedUpTo), Day(row, LastContactOn), row.ETag);

    public static DateOnly? Day(TableEntity row, string name) =>
        row.GetString(name) is { Length: > 0 } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null;

    /// <summary>A change of the head that matches what was read of it; what it does not name stays.</summary>
    public static TableTransactionAction HeadAction(string partition, DebtorHead head)
    {
        var row = new TableEntity(partition, Head) { [ClosedUpTo] = head.ClosedUpTo };
        return head.Tag == default
            ? new(TableTransactionActionType.Add, row)
            : new(TableTransactionActionType.UpdateMerge, row, head.Tag);
    }

    /// <summary>The last contact; null where there is none any more.</summary>
    public static TableEntity Contact(string partition, string message, DateOnly? on) => new(partition, Head)
    {
        [LastContactOn] = on?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        [LastMessage] = message,
    };
}

using Azure.Data.Tables;

namespace Receivables.Functions.Storage;

/// <summary>An act on a debtor as it is recorded: once by its key, with who and why.</summary>
/// <param name="Content">A hash of what was asked, to tell a repeat from another act of the same key.</param>
public sealed record DebtorAct(string Key, string Content, string By, string? Reason, DateTimeOffset At)
{
    internal static string RowOf(string key) => $"a|{RowKeys.Escape(key)}";

    internal static DebtorAct Read(TableEntity row) => new(
        row.GetString("Key"), row.GetString("Content"), row.GetString("By"), row.GetString("Reason"), row.GetDateTimeOffset("At")!.Value);

    internal TableEntity Row(string partition) => new(partition, RowOf(Key))
    {
        ["Key"] = Key,
        ["Content"] = Content,
        ["By"] = By,
        ["Reason"] = Reason,
        ["At"] = At,
    };
}

using Receivables.Local.Wire;

namespace Azure.Data.Tables;

/// <summary>An account's name and key. The key can be exchanged while clients are in use.</summary>
public class TableSharedKeyCredential
{
    public TableSharedKeyCredential(string accountName, string accountKey) =>
        Key = new SharedKey(accountName, accountKey);

    public string AccountName => Key.AccountName;

    internal SharedKey Key { get; }

    public void SetAccountKey(string accountKey) => Key.Replace(accountKey);
}

using Azure.Core;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>The Table service of a <see cref="MemoryAccount"/>.</summary>
internal sealed class TableService(string account, TimeProvider time) : IStorageService
{
    public string StringToSign(Request request, string accountName) => Wire.StringToSign.ForTable(request, accountName);

    public WireResponse Handle(StorageCall call) => Refuse(
        501, "NotImplemented", $"The Table service of {account} cannot do this at {time.GetUtcNow():O}.");

    public WireResponse Refuse(int status, string code, string message) => Refusal.Of(Services.Table, status, code, message);
}

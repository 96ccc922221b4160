using Azure.Core;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>The Blob service of a <see cref="MemoryAccount"/>.</summary>
internal sealed class BlobService(SharedKey key, TimeProvider time) : IStorageService
{
    public string StringToSign(Request request, string accountName) => Wire.StringToSign.ForBlob(request, accountName);

    public WireResponse Handle(StorageCall call) => Refuse(
        501, "NotImplemented", $"The Blob service of {key.AccountName} cannot do this at {time.GetUtcNow():O}.");

    public WireResponse Refuse(int status, string code, string message) => Refusal.Of(Services.Blob, status, code, message);
}

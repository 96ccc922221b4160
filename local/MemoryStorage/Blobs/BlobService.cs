using System.Collections.Concurrent;
using Azure.Core;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>
/// The Blob service of a <see cref="MemoryAccount"/>: containers and block blobs without snapshots, leases, tiers and
/// tags (https://learn.microsoft.com/rest/api/storageservices/blob-service-rest-api).
/// </summary>
internal sealed class BlobService : IStorageService
{
    private readonly BlobSignatures signatures;
    private readonly AccountOperations account;
    private readonly ContainerOperations containers;
    private readonly BlobOperations blobs;

    public BlobService(SharedKey key, TimeProvider time)
    {
        var all = new ConcurrentDictionary<string, BlobContainer>(StringComparer.Ordinal);
        var stamps = new BlobStamps(time);
        var delegation = new DelegationKeys(key);
        signatures = new BlobSignatures(key, delegation);
        account = new AccountOperations(key.AccountName, all, delegation);
        containers = new ContainerOperations(all, stamps);
        blobs = new BlobOperations(all, stamps);
    }

    public string StringToSign(Request request, string accountName) => Wire.StringToSign.ForBlob(request, accountName);

    public WireResponse Handle(StorageCall call)
    {
        var target = BlobTarget.Of(call);
        var hasBody = call.Method != RequestMethod.Head;
        if (call.HasSharedAccessSignature && signatures.Fault(call, target) is { } fault)
        {
            return fault.Response(hasBody);
        }

        var (response, refusal) = target switch
        {
            { Container: "" } => account.Handle(call),
            { Blob: "" } => containers.Handle(call, target.Container),
            _ => blobs.Handle(call, target),
        };
        return response ?? refusal!.Response(hasBody);
    }

    public WireResponse Refuse(int status, string code, string message) =>
        Refusal.Of(Services.Blob, status, code, message);
}

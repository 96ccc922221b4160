using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Receivables.Behaviours;

/// <summary>What the evidence relies on: written once, read back byte for byte.</summary>
internal sealed class BlobBehaviours(BlobServiceClient service)
{
    private readonly BlobContainerClient container = service.GetBlobContainerClient("behaviours");

    public IEnumerable<Behaviour> All() =>
    [
        new("Container that exists is not created again", Twice),
        new("Blob comes back byte for byte with its content type", RoundTrip),
        new("Blob that must not exist yet is refused when it does", WrittenOnce),
        new("Blob that is missing is refused with 404", Missing),
        new("Blob is deleted once", DeletedOnce),
        new("Blobs are listed by prefix in order of name", Listed),
    ];

    private static string Fresh() => Guid.NewGuid().ToString("N");

    private async Task Twice()
    {
        await container.CreateIfNotExistsAsync();
        await container.CreateIfNotExistsAsync();
    }

    private async Task RoundTrip()
    {
        var blob = container.GetBlobClient(Fresh());
        await blob.UploadAsync(
            BinaryData.FromString("€ 1.210,00"),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" } });
        var read = (await blob.DownloadContentAsync()).Value;
        Expect.Same("€ 1.210,00", read.Content.ToString());
        Expect.Same("text/plain", read.Details.ContentType);
    }

    private async Task WrittenOnce()
    {
        var blob = container.GetBlobClient(Fresh());
        var once = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        await blob.UploadAsync(BinaryData.FromString("first"), once);
        var refused = await Expect.Thrown<RequestFailedException>(() => blob.UploadAsync(BinaryData.FromString("second"), once));
        Expect.True(refused.Status is 409 or 412, $"status {refused.Status} is 409 or 412");
        Expect.Same("first", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    private Task Missing() =>
        Expect.Refused(404, "BlobNotFound", () => container.GetBlobClient(Fresh()).DownloadContentAsync());

    private async Task DeletedOnce()
    {
        var blob = container.GetBlobClient(Fresh());
        await blob.UploadAsync(BinaryData.FromString("x"));
        Expect.Same(true, (await blob.DeleteIfExistsAsync()).Value);
        Expect.Same(false, (await blob.DeleteIfExistsAsync()).Value);
    }

    private async Task Listed()
    {
        var prefix = Fresh();
        foreach (var name in new[] { "b", "a" })
        {
            await container.GetBlobClient($"{prefix}/{name}").UploadAsync(BinaryData.FromString(name));
        }

        var found = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, CancellationToken.None))
        {
            found.Add(blob.Name[(prefix.Length + 1)..]);
        }

        Expect.Same("a b", string.Join(' ', found));
    }
}

using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Receivables.Functions.Storage;

/// <summary>
/// Original documents, messages and letters as blobs named by the SHA-256 of their bytes: written once, so that the
/// hash
/// in the ledger proves them.
/// </summary>
public sealed class Documents(BlobServiceClient blobs)
{
    public const string ContainerName = "evidence";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(ContainerName);

    /// <summary>Keeps the bytes and gives their hash; the same bytes again are already there.</summary>
    public async Task<string> Keep(BinaryData content, string contentType, CancellationToken cancellation = default)
    {
        var hash = HashOf(content);
        try
        {
            await container.GetBlobClient(hash).UploadAsync(
                content,
                new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                },
                cancellation);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            // The name is the hash of the content: what is there is what was to be written.
        }

        return hash;
    }

    /// <summary>The name that a document with these bytes has.</summary>
    public static string HashOf(BinaryData content) => Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span));

    /// <summary>The bytes, or null when nothing of that hash is kept: it was erased, or never was.</summary>
    public async Task<BinaryData?> Find(string hash, CancellationToken cancellation = default)
    {
        try
        {
            return await Read(hash, cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>
    /// Takes a document away for good; whoever does records <see cref="Domain.EvidenceErased"/>, which explains the gap.
    /// </summary>
    public async Task Erase(string hash, CancellationToken cancellation = default) =>
        await container.GetBlobClient(hash).DeleteIfExistsAsync(cancellationToken: cancellation);

    public async Task<BinaryData> Read(string hash, CancellationToken cancellation = default) =>
        (await container.GetBlobClient(hash).DownloadContentAsync(cancellation)).Value.Content;
}

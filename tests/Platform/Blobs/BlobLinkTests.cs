using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>
/// Links signed with the account's key: https://learn.microsoft.com/rest/api/storageservices/create-service-sas and
/// https://learn.microsoft.com/azure/storage/blobs/sas-service-create-dotnet. Signatures are checked in real time.
/// </summary>
public sealed class BlobLinkTests
{
    private static readonly DateTimeOffset FarAhead = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Read_link_lets_a_stranger_download_the_blob(string transport)
    {
        var blob = await Uploaded(transport);

        var stranger = new BlobClient(blob.GenerateSasUri(BlobSasPermissions.Read, FarAhead));

        Assert.Equal("invoice", (await stranger.DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Read_link_does_not_let_anybody_write(string transport)
    {
        var blob = await Uploaded(transport);
        var stranger = new BlobClient(blob.GenerateSasUri(BlobSasPermissions.Read, FarAhead));

        var refused = await Refused(() => stranger.UploadAsync(BinaryData.FromString("x"), overwrite: true), 403);

        Assert.Equal(BlobErrorCode.AuthorizationPermissionMismatch, refused.ErrorCode);
        Assert.Equal("invoice", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Read_link_does_not_let_anybody_delete(string transport)
    {
        var blob = await Uploaded(transport);
        var stranger = new BlobClient(blob.GenerateSasUri(BlobSasPermissions.Read, FarAhead));

        await Refused(() => stranger.DeleteAsync(), 403);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Expired_link_is_refused_with_403(string transport)
    {
        var blob = await Uploaded(transport);
        var stranger = new BlobClient(blob.GenerateSasUri(BlobSasPermissions.Read, LongAgo));

        var refused = await Refused(() => stranger.DownloadContentAsync(), 403);

        Assert.Contains(refused.ErrorCode, new[] { "AuthenticationFailed", "AuthorizationFailure" });
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Link_that_is_not_good_yet_is_refused_with_403(string transport)
    {
        var blob = await Uploaded(transport);
        var builder = new BlobSasBuilder(BlobSasPermissions.Read, FarAhead.AddDays(1)) { StartsOn = FarAhead };

        await Refused(() => new BlobClient(blob.GenerateSasUri(builder)).DownloadContentAsync(), 403);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Link_to_one_blob_opens_no_other(string transport)
    {
        var blob = await Uploaded(transport);
        var other = blob.GenerateSasUri(BlobSasPermissions.Read, FarAhead).AbsoluteUri
            .Replace("invoice.pdf", "other.pdf", StringComparison.Ordinal);

        await Refused(() => new BlobClient(new Uri(other)).DownloadContentAsync(), 403);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Link_whose_expiry_was_changed_is_refused_with_403(string transport)
    {
        var blob = await Uploaded(transport);
        var link = blob.GenerateSasUri(BlobSasPermissions.Read, FarAhead).AbsoluteUri;
        var longer = new Uri(link.Replace("2099-01-01", "2099-12-31", StringComparison.Ordinal));

        Assert.NotEqual(link, longer.AbsoluteUri);
        await Refused(() => new BlobClient(longer).DownloadContentAsync(), 403);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Link_of_another_key_is_refused_with_403(string transport)
    {
        var blob = await Uploaded(transport);
        var key = new Azure.Storage.StorageSharedKeyCredential(
            blob.AccountName, Convert.ToBase64String(new byte[64]));
        var builder = Builder(blob, BlobSasPermissions.Read);
        var forged = new BlobUriBuilder(blob.Uri) { Sas = builder.ToSasQueryParameters(key) }.ToUri();

        await Refused(() => new BlobClient(forged).DownloadContentAsync(), 403);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Link_can_say_how_the_download_is_named(string transport)
    {
        var blob = await Uploaded(transport);
        var builder = Builder(blob, BlobSasPermissions.Read);
        builder.ContentDisposition = "attachment; filename=\"factuur.pdf\"";
        builder.ContentType = "application/pdf";

        var details = (await new BlobClient(blob.GenerateSasUri(builder)).DownloadContentAsync()).Value.Details;

        Assert.Equal("attachment; filename=\"factuur.pdf\"", details.ContentDisposition);
        Assert.Equal("application/pdf", details.ContentType);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Container_link_reads_and_lists_all_its_blobs(string transport)
    {
        var blob = await Uploaded(transport);
        var container = BlobTransports.Service(transport).GetBlobContainerClient(blob.BlobContainerName);
        var link = container.GenerateSasUri(
            BlobContainerSasPermissions.Read | BlobContainerSasPermissions.List, FarAhead);

        var stranger = new BlobContainerClient(link);

        Assert.Equal(
            "invoice", (await stranger.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString());
        await foreach (var item in stranger.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default))
        {
            Assert.Equal(blob.Name, item.Name);
        }
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Container_link_without_that_permission_does_not_list(string transport)
    {
        var blob = await Uploaded(transport);
        var container = BlobTransports.Service(transport).GetBlobContainerClient(blob.BlobContainerName);
        var stranger = new BlobContainerClient(container.GenerateSasUri(BlobContainerSasPermissions.Read, FarAhead));

        await Refused(
            async () => await stranger.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default)
                .GetAsyncEnumerator().MoveNextAsync(),
            403);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_link_makes_a_new_blob(string transport)
    {
        var container = await BlobTransports.NewContainer(transport);
        var blob = container.GetBlobClient("proof.pdf");
        var stranger = new BlobClient(blob.GenerateSasUri(BlobSasPermissions.Create, FarAhead));

        await stranger.UploadAsync(BinaryData.FromString("proof"));

        Assert.True((await blob.ExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Signature_as_a_credential_reads_too(string transport)
    {
        var blob = await Uploaded(transport);
        var link = blob.GenerateSasUri(BlobSasPermissions.Read, FarAhead);

        var stranger = new BlobClient(blob.Uri, new AzureSasCredential(link.Query));

        Assert.Equal("invoice", (await stranger.DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Link_without_a_signature_is_refused(string transport)
    {
        var blob = await Uploaded(transport);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => new BlobClient(blob.Uri).DownloadContentAsync());

        Assert.InRange(refused.Status, 401, 404);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Client_with_the_wrong_account_key_is_refused_with_403(string transport)
    {
        var blob = await Uploaded(transport);
        var key = new Azure.Storage.StorageSharedKeyCredential(blob.AccountName, Convert.ToBase64String(new byte[64]));

        var refused = await Refused(() => new BlobClient(blob.Uri, key).DownloadContentAsync(), 403);

        Assert.Contains(refused.ErrorCode, new[] { "AuthenticationFailed", "AuthorizationFailure" });
    }

    private static async Task<BlobClient> Uploaded(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("demo/2026~0042/invoice.pdf");
        await blob.UploadAsync(BinaryData.FromString("invoice"));
        return blob;
    }

    private static BlobSasBuilder Builder(BlobClient blob, BlobSasPermissions permissions) =>
        new(permissions, FarAhead) { BlobContainerName = blob.BlobContainerName, BlobName = blob.Name };

    private static async Task<RequestFailedException> Refused(Func<Task> request, int status)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(request);
        Assert.Equal(status, refused.Status);
        return refused;
    }
}

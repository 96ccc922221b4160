using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>
/// Downloads: https://learn.microsoft.com/rest/api/storageservices/get-blob,
/// https://learn.microsoft.com/rest/api/storageservices/get-blob-properties and
/// https://learn.microsoft.com/dotnet/api/azure.storage.blobs.specialized.blobbaseclient.
/// </summary>
public sealed class BlobDownloadTests
{
    private const string Digits = "0123456789";

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Download_of_a_missing_blob_is_refused_with_404(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("missing");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.DownloadContentAsync());

        Assert.Equal(404, refused.Status);
        Assert.Equal(BlobErrorCode.BlobNotFound, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Download_from_a_missing_container_says_that_the_container_is_missing(string transport)
    {
        var missing = BlobTransports.Service(transport).GetBlobContainerClient(BlobTransports.NewName());
        var blob = missing.GetBlobClient("x");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.DownloadContentAsync());

        Assert.Equal(404, refused.Status);
        Assert.Equal(BlobErrorCode.ContainerNotFound, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Properties_of_a_missing_blob_are_refused_with_404_and_a_code(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("missing");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.GetPropertiesAsync());

        Assert.Equal(404, refused.Status);
        Assert.Equal(BlobErrorCode.BlobNotFound, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Existence_is_told_without_an_exception(string transport)
    {
        var container = await BlobTransports.NewContainer(transport);
        await container.UploadBlobAsync("there", BinaryData.FromString(Digits));

        Assert.True((await container.GetBlobClient("there").ExistsAsync()).Value);
        Assert.False((await container.GetBlobClient("missing").ExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Details_come_with_the_content(string transport)
    {
        var blob = await Uploaded(transport);

        var details = (await blob.DownloadContentAsync()).Value.Details;

        Assert.Equal(10, details.ContentLength);
        Assert.Equal("text/plain", details.ContentType);
        Assert.Equal(BlobType.Block, details.BlobType);
        Assert.Equal("nl", details.Metadata["language"]);
        Assert.Equal((await blob.GetPropertiesAsync()).Value.ETag, details.ETag);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Range_yields_that_part_and_says_where_it_lies(string transport)
    {
        var blob = await Uploaded(transport);

        var part = (await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(3, 4) })).Value;

        Assert.Equal("3456", part.Content.ToString());
        Assert.Equal(4, part.Details.ContentLength);
        Assert.Equal("bytes 3-6/10", part.Details.ContentRange);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Range_over_the_end_yields_what_is_there(string transport)
    {
        var blob = await Uploaded(transport);

        var part = await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(8, 100) });

        Assert.Equal(206, part.GetRawResponse().Status);
        Assert.Equal("89", part.Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Range_behind_the_end_is_refused_with_416(string transport)
    {
        var blob = await Uploaded(transport);
        var behind = new BlobDownloadOptions { Range = new HttpRange(11, 1) };

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.DownloadContentAsync(behind));

        Assert.Equal(416, refused.Status);
        Assert.Equal(BlobErrorCode.InvalidRange, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Streaming_yields_the_content_as_it_is_read(string transport)
    {
        var blob = await Uploaded(transport);

        using BlobDownloadStreamingResult download = await blob.DownloadStreamingAsync();
        using var reader = new StreamReader(download.Content);

        Assert.Equal(10, download.Details.ContentLength);
        Assert.Equal(Digits, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Streaming_of_a_missing_blob_is_refused_with_404(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("missing");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.DownloadStreamingAsync());

        Assert.Equal(404, refused.Status);
        Assert.Equal(BlobErrorCode.BlobNotFound, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Download_to_a_stream_copies_the_content(string transport)
    {
        var blob = await Uploaded(transport);
        using var copy = new MemoryStream();

        await blob.DownloadToAsync(copy);

        Assert.Equal(Digits, System.Text.Encoding.ASCII.GetString(copy.ToArray()));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Download_to_a_file_writes_the_content(string transport)
    {
        var blob = await Uploaded(transport);
        var file = Path.GetTempFileName();

        await blob.DownloadToAsync(file);

        Assert.Equal(Digits, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        File.Delete(file);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Opened_stream_reads_anywhere_in_the_blob(string transport)
    {
        var blob = await Uploaded(transport);

        await using var stream = await blob.OpenReadAsync(bufferSize: 3);
        stream.Position = 7;
        var end = new byte[3];
        await stream.ReadExactlyAsync(end, TestContext.Current.CancellationToken);
        stream.Seek(0, SeekOrigin.Begin);
        var start = new byte[2];
        await stream.ReadExactlyAsync(start, TestContext.Current.CancellationToken);

        Assert.Equal(10, stream.Length);
        Assert.Equal("789"u8.ToArray(), end);
        Assert.Equal("01"u8.ToArray(), start);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Opened_stream_refuses_to_mix_two_versions(string transport)
    {
        var blob = await Uploaded(transport);
        await using var stream = await blob.OpenReadAsync(bufferSize: 3);
        var first = new byte[3];
        await stream.ReadExactlyAsync(first, TestContext.Current.CancellationToken);
        await blob.UploadAsync(BinaryData.FromString("abcdefghij"), overwrite: true);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            async () => await stream.ReadExactlyAsync(first, TestContext.Current.CancellationToken));

        Assert.Equal(412, refused.Status);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Opening_a_missing_blob_is_refused_with_404(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("missing");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.OpenReadAsync());

        Assert.Equal(404, refused.Status);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Name_with_slashes_spaces_and_signs_names_one_blob(string transport)
    {
        var container = await BlobTransports.NewContainer(transport);
        const string name = "demo/2026~0042/brief & rente 100% (é).pdf";

        await container.UploadBlobAsync(name, BinaryData.FromString(Digits));

        Assert.Equal(name, container.GetBlobClient(name).Name);
        Assert.Equal(Digits, (await container.GetBlobClient(name).DownloadContentAsync()).Value.Content.ToString());
        await foreach (var item in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "demo/", default))
        {
            Assert.Equal(name, item.Name);
        }
    }

    // https://learn.microsoft.com/rest/api/storageservices/delete-blob
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deleted_blob_is_gone(string transport)
    {
        var blob = await Uploaded(transport);

        var deleted = await blob.DeleteAsync();

        Assert.Equal(202, deleted.Status);
        Assert.False((await blob.ExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deletion_of_a_missing_blob_is_refused_with_404(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("missing");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.DeleteAsync());

        Assert.Equal(404, refused.Status);
        Assert.Equal(BlobErrorCode.BlobNotFound, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deletion_if_exists_says_whether_there_was_a_blob(string transport)
    {
        var blob = await Uploaded(transport);

        Assert.True((await blob.DeleteIfExistsAsync()).Value);
        Assert.False((await blob.DeleteIfExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deletion_if_exists_in_a_missing_container_is_no_failure(string transport)
    {
        var container = BlobTransports.Service(transport).GetBlobContainerClient(BlobTransports.NewName());

        Assert.False((await container.DeleteBlobIfExistsAsync("x")).Value);
    }

    private static async Task<BlobClient> Uploaded(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("digits.txt");
        await blob.UploadAsync(BinaryData.FromString(Digits), new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" },
            Metadata = new Dictionary<string, string> { ["language"] = "nl" },
        });
        return blob;
    }
}

using Azure;
using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>
/// Content that goes up in blocks: https://learn.microsoft.com/rest/api/storageservices/put-block and
/// https://learn.microsoft.com/rest/api/storageservices/put-block-list.
/// </summary>
public sealed class BlobLargeTests
{
    private const int Large = (9 * 1024 * 1024) + 17;

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Large_stream_goes_up_in_blocks_of_4_MiB_and_comes_back_whole(string transport)
    {
        var (options, watch) = BlobTransports.Faulty(transport, new FaultPlan());
        var container = await BlobTransports.NewContainer(transport, options);
        var blob = container.GetBlobClient("archive.zip");
        var before = watch.Counts.Of(Services.Blob, container.Name);

        await blob.UploadAsync(new PatternStream(Large));

        Assert.Equal(4, watch.Counts.Of(Services.Blob, container.Name) - before); // three blocks and their list
        Assert.Equal(PatternStream.Bytes(Large), (await blob.DownloadContentAsync()).Value.Content.ToArray());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Stream_of_unknown_length_goes_up_too(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("archive.zip");

        await blob.UploadAsync(new PatternStream(Large) { HidesLength = true });

        Assert.Equal(Large, (await blob.GetPropertiesAsync()).Value.ContentLength);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Large_stream_over_an_existing_blob_is_refused_and_changes_nothing(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("archive.zip");
        await blob.UploadAsync(BinaryData.FromString("first"));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => blob.UploadAsync(new PatternStream(Large)));

        Assert.Equal(409, refused.Status);
        Assert.Equal(BlobErrorCode.BlobAlreadyExists, refused.ErrorCode);
        Assert.Equal("first", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Headers_and_metadata_of_a_large_upload_are_kept(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("archive.zip");

        await blob.UploadAsync(new PatternStream(1000), InBlocksOf(100, new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/zip" },
            Metadata = new Dictionary<string, string> { ["kind"] = "dossier" },
        }));

        BlobProperties properties = await blob.GetPropertiesAsync();
        Assert.Equal("application/zip", properties.ContentType);
        Assert.Equal("dossier", properties.Metadata["kind"]);
        Assert.Equal(1000, properties.ContentLength);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Blob_is_not_there_until_its_blocks_are_committed(string transport)
    {
        var container = await BlobTransports.NewContainer(transport);
        var blob = container.GetBlobClient("report.txt");
        var existed = true;
        var stream = new PatternStream(1000)
        {
            HidesLength = true, OnRead = at => existed = at > 500 && blob.ExistsAsync().GetAwaiter().GetResult().Value,
        };

        await blob.UploadAsync(stream, InBlocksOf(100, new BlobUploadOptions()));

        Assert.False(existed);
        Assert.True((await blob.ExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Stream_that_fails_half_way_leaves_no_blob(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("archive.zip");
        var stream = new PatternStream(1000)
        {
            HidesLength = true, OnRead = at => Assert.True(at < 500, "the disk fails here"),
        };

        await Assert.ThrowsAnyAsync<Exception>(
            () => blob.UploadAsync(stream, InBlocksOf(100, new BlobUploadOptions())));

        Assert.False((await blob.ExistsAsync()).Value);
    }

    // https://learn.microsoft.com/dotnet/api/azure.storage.blobs.blobclient.openwriteasync
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Written_stream_becomes_the_blob_when_it_is_disposed(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("report.txt");

        var inBuffersOf4 = new BlobOpenWriteOptions { BufferSize = 4 };
        await using (var stream = await blob.OpenWriteAsync(overwrite: true, inBuffersOf4))
        {
            await stream.WriteAsync("0123456789"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        Assert.Equal("0123456789", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Writing_a_stream_without_overwriting_is_refused(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("report.txt");

        await Assert.ThrowsAsync<ArgumentException>(() => blob.OpenWriteAsync(overwrite: false));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Written_stream_does_not_replace_what_somebody_else_wrote_meanwhile(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("report.txt");
        var stream = await blob.OpenWriteAsync(overwrite: true);
        await stream.WriteAsync("mine"u8.ToArray(), TestContext.Current.CancellationToken);
        await blob.UploadAsync(BinaryData.FromString("theirs"), overwrite: true);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(async () => await stream.DisposeAsync());

        Assert.Equal(412, refused.Status);
        Assert.Equal("theirs", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    private static BlobUploadOptions InBlocksOf(int size, BlobUploadOptions options)
    {
        options.TransferOptions = new StorageTransferOptions { InitialTransferSize = size, MaximumTransferSize = size };
        return options;
    }
}

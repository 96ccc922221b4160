using Azure;
using Azure.Storage;
using Azure.Storage.Blobs.Models;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>
/// Uploads: https://learn.microsoft.com/rest/api/storageservices/put-blob and
/// https://learn.microsoft.com/dotnet/api/azure.storage.blobs.blobclient.uploadasync.
/// </summary>
public sealed class BlobUploadTests
{
    private static readonly BinaryData Text = BinaryData.FromString("Geachte heer, mevrouw, € 1.210,00");

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Uploaded_content_comes_back_byte_for_byte(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");

        var uploaded = await blob.UploadAsync(Text);

        Assert.Equal(201, uploaded.GetRawResponse().Status);
        Assert.Equal(Text.ToArray(), (await blob.DownloadContentAsync()).Value.Content.ToArray());
    }

    // Put Blob answers the MD5 of what it received.
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_answers_the_version_and_the_hash(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");

        BlobContentInfo info = await blob.UploadAsync(BinaryData.FromString("abc"));

        Assert.Equal("900150983CD24FB0D6963F7D28E17F72", Convert.ToHexString(info.ContentHash));
        Assert.Equal(info.ETag, (await blob.GetPropertiesAsync()).Value.ETag);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_over_an_existing_blob_is_refused_with_409(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");
        await blob.UploadAsync(BinaryData.FromString("first"));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(Text));

        Assert.Equal(409, refused.Status);
        Assert.Equal(BlobErrorCode.BlobAlreadyExists, refused.ErrorCode);
        Assert.Equal("first", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_with_overwrite_replaces_and_changes_the_version(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");
        BlobContentInfo first = await blob.UploadAsync(BinaryData.FromString("first"));

        BlobContentInfo second = await blob.UploadAsync(BinaryData.FromString("second"), overwrite: true);

        Assert.NotEqual(first.ETag, second.ETag);
        Assert.Equal("second", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_with_options_and_no_conditions_overwrites(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");
        await blob.UploadAsync(BinaryData.FromString("first"));

        await blob.UploadAsync(BinaryData.FromString("second"), new BlobUploadOptions());

        Assert.Equal("second", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_into_a_missing_container_is_refused_with_404(string transport)
    {
        var missing = BlobTransports.Service(transport).GetBlobContainerClient(BlobTransports.NewName());
        var blob = missing.GetBlobClient("x");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(Text));

        Assert.Equal(404, refused.Status);
        Assert.Equal(BlobErrorCode.ContainerNotFound, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_of_a_stream_begins_where_the_stream_stands(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");
        using var stream = new MemoryStream("0123456789"u8.ToArray()) { Position = 4 };

        await blob.UploadAsync(stream);

        Assert.Equal("456789", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_of_a_stream_over_an_existing_blob_is_refused_with_409(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");
        await blob.UploadAsync(Text);
        using var stream = Text.ToStream();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(stream));

        Assert.Equal(BlobErrorCode.BlobAlreadyExists, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_of_nothing_makes_an_empty_blob(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("empty");

        await blob.UploadAsync(BinaryData.FromString(""));

        Assert.Equal(0, (await blob.GetPropertiesAsync()).Value.ContentLength);
        Assert.Equal("", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Headers_and_metadata_of_an_upload_are_kept(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("factuur.pdf");

        await blob.UploadAsync(Text, new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders
            {
                ContentType = "application/pdf", ContentDisposition = "attachment; filename=\"factuur.pdf\"",
                CacheControl = "private, max-age=60", ContentLanguage = "nl", ContentEncoding = "identity",
            },
            Metadata = new Dictionary<string, string> { ["invoice"] = "2026-0042", ["Stage"] = "reminder" },
        });

        BlobProperties properties = await blob.GetPropertiesAsync();
        Assert.Equal("application/pdf", properties.ContentType);
        Assert.Equal("attachment; filename=\"factuur.pdf\"", properties.ContentDisposition);
        Assert.Equal("private, max-age=60", properties.CacheControl);
        Assert.Equal("nl", properties.ContentLanguage);
        Assert.Equal("identity", properties.ContentEncoding);
        Assert.Equal("2026-0042", properties.Metadata["invoice"]);
        Assert.Equal("reminder", properties.Metadata["stage"]);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_without_a_type_is_an_octet_stream(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");

        await blob.UploadAsync(Text);

        Assert.Equal("application/octet-stream", (await blob.GetPropertiesAsync()).Value.ContentType);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Overwriting_forgets_headers_and_metadata(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");
        await blob.UploadAsync(Text, new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" },
            Metadata = new Dictionary<string, string> { ["stage"] = "reminder" },
        });

        await blob.UploadAsync(Text, overwrite: true);

        BlobProperties after = await blob.GetPropertiesAsync();
        Assert.Equal("application/octet-stream", after.ContentType);
        Assert.Empty(after.Metadata);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_of_a_file_keeps_its_bytes(string transport)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, Text.ToArray(), TestContext.Current.CancellationToken);
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");

        await blob.UploadAsync(file);

        File.Delete(file);
        Assert.Equal(Text.ToArray(), (await blob.DownloadContentAsync()).Value.Content.ToArray());
    }

    // https://learn.microsoft.com/rest/api/storageservices/set-blob-metadata
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Metadata_name_that_is_no_identifier_is_refused_with_400(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");
        var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["two-words"] = "x" } };

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(Text, options));

        Assert.Equal(400, refused.Status);
        Assert.Equal(BlobErrorCode.InvalidMetadata, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Progress_ends_at_the_length_of_the_content(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");
        var progress = new LastReport();

        await blob.UploadAsync(new BinaryData(new byte[1000]), new BlobUploadOptions
        {
            ProgressHandler = progress, TransferOptions = new StorageTransferOptions { InitialTransferSize = 256,
            MaximumTransferSize = 256 },
        });

        Assert.Equal(1000, progress.Last);
    }

    private sealed class LastReport : IProgress<long>
    {
        public long Last { get; private set; }

        public void Report(long value) => Last = value;
    }
}

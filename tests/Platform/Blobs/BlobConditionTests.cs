using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>
/// Conditions on versions and moments:
/// https://learn.microsoft.com/rest/api/storageservices/specifying-conditional-headers-for-blob-service-operations.
/// </summary>
public sealed class BlobConditionTests
{
    private static readonly ETag Other = new("0x8D000000000000A");
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FarAhead = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Write_of_the_version_that_was_read_goes_through(string transport)
    {
        var (blob, version) = await Uploaded(transport);

        await Write(blob, new BlobRequestConditions { IfMatch = version });

        Assert.Equal("second", await Content(blob));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Write_of_another_version_is_refused_with_412(string transport)
    {
        var (blob, _) = await Uploaded(transport);

        var refused = await Refused(() => Write(blob, new BlobRequestConditions { IfMatch = Other }), 412);

        Assert.Equal(BlobErrorCode.ConditionNotMet, refused.ErrorCode);
        Assert.Equal("first", await Content(blob));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Write_of_a_version_of_a_missing_blob_is_refused_with_412(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("missing");

        var refused = await Refused(() => Write(blob, new BlobRequestConditions { IfMatch = Other }), 412);

        Assert.Equal(BlobErrorCode.ConditionNotMet, refused.ErrorCode);
        Assert.False((await blob.ExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Write_only_if_nothing_is_there_makes_a_new_blob(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("new");

        await Write(blob, new BlobRequestConditions { IfNoneMatch = ETag.All });

        Assert.Equal("second", await Content(blob));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Write_only_if_nothing_is_there_is_refused_with_409_where_something_is(string transport)
    {
        var (blob, _) = await Uploaded(transport);

        var refused = await Refused(() => Write(blob, new BlobRequestConditions { IfNoneMatch = ETag.All }), 409);

        Assert.Equal(BlobErrorCode.BlobAlreadyExists, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Of_two_writes_that_expect_the_same_version_one_loses(string transport)
    {
        var (blob, version) = await Uploaded(transport);
        var conditions = new BlobRequestConditions { IfMatch = version };

        await Write(blob, conditions);

        await Refused(() => Write(blob, conditions), 412);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Read_of_a_known_version_answers_304_and_no_value(string transport)
    {
        var (blob, version) = await Uploaded(transport);

        var answer = await blob.DownloadContentAsync(new BlobDownloadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = version },
        });

        Assert.Equal(304, answer.GetRawResponse().Status);
        Assert.False(answer.HasValue);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Read_of_a_version_that_is_gone_is_refused_with_412(string transport)
    {
        var (blob, _) = await Uploaded(transport);
        var options = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = Other } };

        var refused = await Refused(() => blob.DownloadContentAsync(options), 412);

        Assert.Equal(BlobErrorCode.ConditionNotMet, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Properties_of_a_known_version_are_refused_with_304(string transport)
    {
        var (blob, version) = await Uploaded(transport);

        await Refused(() => blob.GetPropertiesAsync(new BlobRequestConditions { IfNoneMatch = version }), 304);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Read_if_modified_since_long_ago_goes_through(string transport)
    {
        var (blob, _) = await Uploaded(transport);

        var properties = await blob.GetPropertiesAsync(new BlobRequestConditions { IfModifiedSince = LongAgo });

        Assert.Equal(200, properties.GetRawResponse().Status);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Read_if_modified_since_the_last_change_is_refused_with_304(string transport)
    {
        var (blob, _) = await Uploaded(transport);
        var changed = (await blob.GetPropertiesAsync()).Value.LastModified;

        await Refused(() => blob.GetPropertiesAsync(new BlobRequestConditions { IfModifiedSince = changed }), 304);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Write_if_unmodified_since_long_ago_is_refused_with_412(string transport)
    {
        var (blob, _) = await Uploaded(transport);

        await Refused(() => Write(blob, new BlobRequestConditions { IfUnmodifiedSince = LongAgo }), 412);

        Assert.Equal("first", await Content(blob));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Write_if_unmodified_since_a_later_day_goes_through(string transport)
    {
        var (blob, _) = await Uploaded(transport);

        await Write(blob, new BlobRequestConditions { IfUnmodifiedSince = FarAhead });

        Assert.Equal("second", await Content(blob));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deletion_of_another_version_is_refused_with_412(string transport)
    {
        var (blob, _) = await Uploaded(transport);

        await Refused(() => blob.DeleteAsync(conditions: new BlobRequestConditions { IfMatch = Other }), 412);

        Assert.True((await blob.ExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deletion_if_exists_of_another_version_is_refused_with_412_too(string transport)
    {
        var (blob, _) = await Uploaded(transport);

        await Refused(() => blob.DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = Other }), 412);
    }

    // https://learn.microsoft.com/rest/api/storageservices/set-blob-metadata
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Metadata_of_another_version_is_refused_with_412(string transport)
    {
        var (blob, _) = await Uploaded(transport);
        var metadata = new Dictionary<string, string> { ["stage"] = "reminder" };

        await Refused(() => blob.SetMetadataAsync(metadata, new BlobRequestConditions { IfMatch = Other }), 412);

        Assert.Empty((await blob.GetPropertiesAsync()).Value.Metadata);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Metadata_is_replaced_as_a_whole_and_makes_a_new_version(string transport)
    {
        var (blob, version) = await Uploaded(transport);
        await blob.SetMetadataAsync(new Dictionary<string, string> { ["stage"] = "reminder", ["old"] = "x" });

        BlobInfo info = await blob.SetMetadataAsync(new Dictionary<string, string> { ["stage"] = "notice" });

        BlobProperties properties = await blob.GetPropertiesAsync();
        Assert.Equal("notice", Assert.Single(properties.Metadata).Value);
        Assert.NotEqual(version, info.ETag);
        Assert.Equal(info.ETag, properties.ETag);
        Assert.Equal("first", await Content(blob));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Metadata_of_a_missing_blob_is_refused_with_404(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("missing");

        var refused = await Refused(() => blob.SetMetadataAsync(new Dictionary<string, string>()), 404);

        Assert.Equal(BlobErrorCode.BlobNotFound, refused.ErrorCode);
    }

    // https://learn.microsoft.com/rest/api/storageservices/set-blob-properties
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Headers_are_replaced_as_a_whole(string transport)
    {
        var (blob, _) = await Uploaded(transport);
        await blob.SetHttpHeadersAsync(new BlobHttpHeaders { ContentType = "text/plain", CacheControl = "no-store" });

        await blob.SetHttpHeadersAsync(new BlobHttpHeaders { ContentType = "text/html" });

        BlobProperties properties = await blob.GetPropertiesAsync();
        Assert.Equal("text/html", properties.ContentType);
        Assert.True(string.IsNullOrEmpty(properties.CacheControl));
    }

    private static async Task<(BlobClient Blob, ETag Version)> Uploaded(string transport)
    {
        var blob = (await BlobTransports.NewContainer(transport)).GetBlobClient("letter.txt");
        BlobContentInfo info = await blob.UploadAsync(BinaryData.FromString("first"));
        return (blob, info.ETag);
    }

    private static Task<Response<BlobContentInfo>> Write(BlobClient blob, BlobRequestConditions conditions) =>
        blob.UploadAsync(BinaryData.FromString("second"), new BlobUploadOptions { Conditions = conditions });

    private static async Task<string> Content(BlobClient blob) =>
        (await blob.DownloadContentAsync()).Value.Content.ToString();

    private static async Task<RequestFailedException> Refused(Func<Task> request, int status)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(request);
        Assert.Equal(status, refused.Status);
        return refused;
    }
}

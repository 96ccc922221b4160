using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Receivables.Local.Clock;
using Receivables.Local.MemoryStorage;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>
/// Where Azurite is laxer than the service, the one in memory is as strict as the documentation:
/// https://learn.microsoft.com/rest/api/storageservices/set-blob-metadata,
/// https://learn.microsoft.com/rest/api/storageservices/put-block-list.
/// </summary>
public sealed class BlobMemoryTests : IDisposable
{
    private static readonly BinaryData Text = BinaryData.FromString("text");
    private static readonly DateTimeOffset Day = new(2026, 4, 8, 8, 0, 0, TimeSpan.Zero);

    private readonly MovableClock clock = new(Day);
    private readonly MemoryAccount account;

    public BlobMemoryTests() => account = MemoryAccount.Create(clock);

    public void Dispose()
    {
        account.Dispose();
        clock.Dispose();
    }

    [Fact]
    public async Task Metadata_over_8_KiB_is_refused_with_400()
    {
        var options = new BlobUploadOptions
        {
            Metadata = new Dictionary<string, string> { ["note"] = new('x', 8 * 1024) },
        };
        var blob = await Blob();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(Text, options));

        Assert.Equal((400, "MetadataTooLarge"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Wrong_hash_is_refused_with_400_and_changes_nothing()
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentHash = new byte[16] } };
        var blob = await Blob();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(Text, options));

        Assert.Equal((400, "Md5Mismatch"), (refused.Status, refused.ErrorCode));
        Assert.False((await blob.ExistsAsync()).Value);
    }

    [Fact]
    public async Task Name_over_1024_characters_is_refused_with_400()
    {
        var container = (await Blob()).BlobContainerName;
        var blob = new BlobClient(account.ConnectionString, container, new string('n', 1025));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(Text));

        Assert.Equal(400, refused.Status);
    }

    [Fact]
    public async Task Page_size_of_nothing_is_refused_with_400()
    {
        var container = new BlobContainerClient(account.ConnectionString, (await Blob()).BlobContainerName);
        var pages = container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default).AsPages(pageSizeHint: 0);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            async () => await pages.GetAsyncEnumerator(TestContext.Current.CancellationToken).MoveNextAsync());

        Assert.Equal((400, "OutOfRangeQueryParameterValue"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Blobs_are_stamped_by_the_clock_of_the_account()
    {
        var blob = await Blob();
        await blob.UploadAsync(Text);
        await clock.MoveTo(Day.AddDays(1), TestContext.Current.CancellationToken);

        await blob.UploadAsync(Text, overwrite: true);

        var properties = (await blob.GetPropertiesAsync()).Value;
        Assert.Equal(Day, properties.CreatedOn);
        Assert.Equal(Day.AddDays(1), properties.LastModified);
    }

    [Fact]
    public async Task Accounts_do_not_see_each_other()
    {
        using var other = MemoryAccount.Create();
        var container = (await Blob()).BlobContainerName;

        Assert.False((await new BlobContainerClient(other.ConnectionString, container).ExistsAsync()).Value);
    }

    [Fact]
    public async Task Of_many_writers_of_a_new_blob_exactly_one_wins()
    {
        var blob = await Blob();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(number => Task.Run(async () =>
        {
            try
            {
                await blob.UploadAsync(BinaryData.FromString($"{number}"));
                return 1;
            }
            catch (RequestFailedException lost) when (lost.Status == 409)
            {
                return 0;
            }
        })));

        Assert.Equal(1, outcomes.Sum());
    }

    [Fact]
    public async Task Stored_content_does_not_change_with_the_callers_buffer()
    {
        var blob = await Blob();
        var buffer = "first"u8.ToArray();
        await blob.UploadAsync(new BinaryData(buffer));

        buffer[0] = (byte)'X';

        Assert.Equal("first", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    private async Task<BlobClient> Blob()
    {
        var container = new BlobContainerClient(account.ConnectionString, "letters");
        await container.CreateIfNotExistsAsync();
        return container.GetBlobClient("letter.txt");
    }
}

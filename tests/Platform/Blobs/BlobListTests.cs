using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>Listings: https://learn.microsoft.com/rest/api/storageservices/list-blobs.</summary>
public sealed class BlobListTests
{
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Blobs_are_listed_in_the_order_of_their_names(string transport)
    {
        var container = await Filled(transport, "b", "a", "a/1", "Z", "é");

        Assert.Equal(["Z", "a", "a/1", "b", "é"], await Names(container, null));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Prefix_keeps_the_blobs_that_begin_with_it(string transport)
    {
        var container = await Filled(transport, "demo/1", "demo/2", "demo-be/1", "dem");

        Assert.Equal(["demo/1", "demo/2"], await Names(container, "demo/"));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Prefix_that_nothing_begins_with_lists_nothing(string transport)
    {
        var container = await Filled(transport, "demo/1");

        Assert.Empty(await Names(container, "x"));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Pages_hold_as_many_as_asked_and_go_on_from_their_token(string transport)
    {
        var container = await Filled(transport, "1", "2", "3", "4", "5");
        var pages = container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default);

        var sizes = new List<int>();
        string? token = null;
        await foreach (var page in pages.AsPages(pageSizeHint: 2))
        {
            sizes.Add(page.Values.Count);
            token ??= page.ContinuationToken;
        }

        var rest = new List<string>();
        await foreach (var page in pages.AsPages(token))
        {
            rest.AddRange(page.Values.Select(item => item.Name));
        }

        Assert.Equal([2, 2, 1], sizes);
        Assert.Equal(["3", "4", "5"], rest);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Properties_of_each_blob_are_listed(string transport)
    {
        var container = await Filled(transport);
        var blob = container.GetBlobClient("letter.txt");
        await blob.UploadAsync(BinaryData.FromString("abc"), new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" },
        });
        BlobProperties expected = await blob.GetPropertiesAsync();

        var item = await Only(container, BlobTraits.None);

        Assert.Equal(3, item.Properties.ContentLength);
        Assert.Equal("text/plain", item.Properties.ContentType);
        Assert.Equal(expected.ETag.ToString("G"), item.Properties.ETag!.Value.ToString("G").Trim('"'));
        Assert.Equal(expected.LastModified, item.Properties.LastModified);
        Assert.Equal(BlobType.Block, item.Properties.BlobType);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Metadata_is_listed_only_when_asked_for(string transport)
    {
        var container = await Filled(transport);
        await container.GetBlobClient("letter.txt").UploadAsync(BinaryData.FromString("abc"), new BlobUploadOptions
        {
            Metadata = new Dictionary<string, string> { ["invoice"] = "2026-0042" },
        });

        var without = await Only(container, BlobTraits.None);
        var with = await Only(container, BlobTraits.Metadata);

        Assert.True(without.Metadata is null or { Count: 0 });
        Assert.Equal("2026-0042", with.Metadata["invoice"]);
    }

    // https://learn.microsoft.com/rest/api/storageservices/enumerating-blob-resources
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Hierarchy_folds_names_at_the_delimiter(string transport)
    {
        var container = await Filled(transport, "a", "demo/1", "demo/2", "demo-be/1", "z");

        Assert.Equal(["a", "demo-be/", "demo/", "z"], (await Level(container, "")).Order(StringComparer.Ordinal));
        Assert.Equal(["demo/1", "demo/2"], await Level(container, "demo/"));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Hierarchy_tells_prefixes_from_blobs(string transport)
    {
        var container = await Filled(transport, "demo/1", "z");

        var kinds = new List<(bool IsPrefix, bool IsBlob)>();
        await foreach (var item in container.GetBlobsByHierarchyAsync(
            BlobTraits.None, BlobStates.None, "/", "", default))
        {
            kinds.Add((item.IsPrefix, item.IsBlob));
        }

        Assert.Contains((true, false), kinds);
        Assert.Contains((false, true), kinds);
        Assert.Equal(2, kinds.Count);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deleted_blob_is_no_longer_listed(string transport)
    {
        var container = await Filled(transport, "1", "2");

        await container.DeleteBlobAsync("1");

        Assert.Equal(["2"], await Names(container, null));
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Listing_of_a_missing_container_is_refused_with_404(string transport)
    {
        var container = BlobTransports.Service(transport).GetBlobContainerClient(BlobTransports.NewName());

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Names(container, null));

        Assert.Equal(404, refused.Status);
        Assert.Equal(BlobErrorCode.ContainerNotFound, refused.ErrorCode);
    }

    private static async Task<BlobContainerClient> Filled(string transport, params string[] names)
    {
        var container = await BlobTransports.NewContainer(transport);
        foreach (var name in names)
        {
            await container.UploadBlobAsync(name, BinaryData.FromString(name));
        }

        return container;
    }

    private static async Task<List<string>> Names(BlobContainerClient container, string? prefix)
    {
        var names = new List<string>();
        await foreach (var item in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, default))
        {
            names.Add(item.Name);
        }

        return names;
    }

    private static async Task<List<string>> Level(BlobContainerClient container, string prefix)
    {
        var names = new List<string>();
        await foreach (var item in container.GetBlobsByHierarchyAsync(
            BlobTraits.None, BlobStates.None, "/", prefix, default))
        {
            names.Add(item.IsPrefix ? item.Prefix : item.Blob.Name);
        }

        return names;
    }

    private static async Task<BlobItem> Only(BlobContainerClient container, BlobTraits traits)
    {
        var items = new List<BlobItem>();
        await foreach (var item in container.GetBlobsAsync(traits, BlobStates.None, null, default))
        {
            items.Add(item);
        }

        return Assert.Single(items);
    }
}

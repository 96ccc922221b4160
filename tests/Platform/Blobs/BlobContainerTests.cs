using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>
/// Containers: https://learn.microsoft.com/rest/api/storageservices/create-container,
/// https://learn.microsoft.com/rest/api/storageservices/delete-container and
/// https://learn.microsoft.com/dotnet/api/azure.storage.blobs.blobcontainerclient.
/// </summary>
public sealed class BlobContainerTests
{
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Container_that_is_created_exists(string transport)
    {
        var container = BlobTransports.Service(transport).GetBlobContainerClient(BlobTransports.NewName());

        var created = await container.CreateAsync();

        Assert.Equal(201, created.GetRawResponse().Status);
        Assert.NotEqual(default, created.Value.ETag);
        Assert.True((await container.ExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Container_that_nobody_created_does_not_exist(string transport)
    {
        var container = BlobTransports.Service(transport).GetBlobContainerClient(BlobTransports.NewName());

        Assert.False((await container.ExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Second_creation_is_refused_with_409(string transport)
    {
        var container = await BlobTransports.NewContainer(transport);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => container.CreateAsync());

        Assert.Equal(409, refused.Status);
        Assert.Equal(BlobErrorCode.ContainerAlreadyExists, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Creation_if_not_exists_creates_once_and_then_answers_null(string transport)
    {
        var container = BlobTransports.Service(transport).GetBlobContainerClient(BlobTransports.NewName());

        var first = await container.CreateIfNotExistsAsync();
        var second = await container.CreateIfNotExistsAsync();

        Assert.Equal(201, first.GetRawResponse().Status);
        Assert.Null(second);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Account_creates_a_container_and_yields_its_client(string transport)
    {
        var name = BlobTransports.NewName();

        BlobContainerClient container = await BlobTransports.Service(transport).CreateBlobContainerAsync(name);

        Assert.Equal(name, container.Name);
        Assert.True((await container.ExistsAsync()).Value);
    }

    // https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Name_that_breaks_the_rules_is_refused_with_400(string transport)
    {
        (string Name, BlobErrorCode Code)[] bad =
        [
            ("Upper", BlobErrorCode.InvalidResourceName), ("two--dashes", BlobErrorCode.InvalidResourceName),
            ("dash-", BlobErrorCode.InvalidResourceName), ("ab", BlobErrorCode.OutOfRangeInput),
            (new string('a', 64), BlobErrorCode.OutOfRangeInput),
        ];
        foreach (var (name, code) in bad)
        {
            var container = BlobTransports.Service(transport).GetBlobContainerClient(name);

            var refused = await Assert.ThrowsAsync<RequestFailedException>(() => container.CreateAsync());

            Assert.Equal((400, code.ToString()), (refused.Status, refused.ErrorCode));
        }
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deleted_container_is_gone_with_its_blobs(string transport)
    {
        var container = await BlobTransports.NewContainer(transport);
        await container.UploadBlobAsync("letter", BinaryData.FromString("text"));

        var deleted = await container.DeleteAsync();

        Assert.Equal(202, deleted.Status);
        Assert.False((await container.ExistsAsync()).Value);
        Assert.False((await container.GetBlobClient("letter").ExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deletion_of_a_missing_container_is_refused_with_404(string transport)
    {
        var container = BlobTransports.Service(transport).GetBlobContainerClient(BlobTransports.NewName());

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => container.DeleteAsync());

        Assert.Equal(404, refused.Status);
        Assert.Equal(BlobErrorCode.ContainerNotFound, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deletion_if_exists_says_whether_there_was_a_container(string transport)
    {
        var container = await BlobTransports.NewContainer(transport);

        Assert.True((await container.DeleteIfExistsAsync()).Value);
        Assert.False((await container.DeleteIfExistsAsync()).Value);
    }

    // https://learn.microsoft.com/rest/api/storageservices/set-container-metadata
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Metadata_of_a_container_is_replaced_as_a_whole(string transport)
    {
        var container = BlobTransports.Service(transport).GetBlobContainerClient(BlobTransports.NewName());
        await container.CreateAsync(
            metadata: new Dictionary<string, string> { ["purpose"] = "letters", ["old"] = "x" });

        await container.SetMetadataAsync(new Dictionary<string, string> { ["purpose"] = "mails" });

        var properties = (await container.GetPropertiesAsync()).Value;
        Assert.Equal("mails", Assert.Single(properties.Metadata).Value);
        Assert.Equal("mails", properties.Metadata["PURPOSE"]);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Properties_of_a_missing_container_are_refused_with_404(string transport)
    {
        var container = BlobTransports.Service(transport).GetBlobContainerClient(BlobTransports.NewName());

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => container.GetPropertiesAsync());

        Assert.Equal(404, refused.Status);
        Assert.Equal(BlobErrorCode.ContainerNotFound, refused.ErrorCode);
    }

    // https://learn.microsoft.com/rest/api/storageservices/list-containers2
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Containers_are_listed_by_prefix_in_order_of_their_names(string transport)
    {
        var service = BlobTransports.Service(transport);
        var prefix = BlobTransports.NewName();
        foreach (var end in new[] { "-b", "-a", "-c" })
        {
            await service.CreateBlobContainerAsync(prefix + end);
        }

        var names = new List<string>();
        await foreach (var container in service.GetBlobContainersAsync(prefix: prefix + "-"))
        {
            names.Add(container.Name);
        }

        Assert.Equal([prefix + "-a", prefix + "-b", prefix + "-c"], names);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Containers_are_listed_page_by_page(string transport)
    {
        var service = BlobTransports.Service(transport);
        var prefix = BlobTransports.NewName();
        foreach (var end in new[] { "-a", "-b", "-c" })
        {
            await service.CreateBlobContainerAsync(prefix + end);
        }

        var sizes = new List<int>();
        await foreach (var page in service.GetBlobContainersAsync(prefix: prefix + "-").AsPages(pageSizeHint: 2))
        {
            sizes.Add(page.Values.Count);
        }

        Assert.Equal([2, 1], sizes);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Account_deletes_a_container_by_name(string transport)
    {
        var container = await BlobTransports.NewContainer(transport);

        await BlobTransports.Service(transport).DeleteBlobContainerAsync(container.Name);

        Assert.False((await container.ExistsAsync()).Value);
    }

    // https://learn.microsoft.com/rest/api/storageservices/specifying-conditional-headers-for-blob-service-operations
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Container_takes_no_conditions_on_its_version(string transport)
    {
        var container = await BlobTransports.NewContainer(transport);
        var conditions = new BlobRequestConditions { IfMatch = new ETag("0x8D000000000000A") };

        await Assert.ThrowsAsync<ArgumentException>(() => container.DeleteAsync(conditions));
        await Assert.ThrowsAsync<ArgumentException>(() => container.GetPropertiesAsync(conditions));

        Assert.True((await container.ExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deletion_if_unmodified_since_long_ago_is_refused_with_412(string transport)
    {
        var container = await BlobTransports.NewContainer(transport);
        var longAgo = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var conditions = new BlobRequestConditions { IfUnmodifiedSince = longAgo };

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => container.DeleteAsync(conditions));

        Assert.Equal(412, refused.Status);
        Assert.True((await container.ExistsAsync()).Value);
    }
}

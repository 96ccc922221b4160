using Azure;
using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>
/// What the client does when the service is in trouble:
/// https://learn.microsoft.com/azure/architecture/best-practices/retry-service-specific and
/// https://learn.microsoft.com/dotnet/api/azure.core.retryoptions.
/// </summary>
public sealed class BlobFaultTests
{
    private static readonly BinaryData Text = BinaryData.FromString("text");

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Busy_service_is_asked_again(string transport)
    {
        var plan = new FaultPlan();
        var (options, watch) = BlobTransports.Faulty(transport, plan);
        var container = await BlobTransports.NewContainer(transport, options);
        plan.When(_ => true, new Fault.ServerBusy(), times: 2);
        var before = watch.Counts.Of(Services.Blob, container.Name);

        await container.UploadBlobAsync("letter", Text);

        Assert.Equal(3, watch.Counts.Of(Services.Blob, container.Name) - before);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Service_that_stays_busy_is_given_up_after_three_retries(string transport)
    {
        var plan = new FaultPlan();
        var (options, watch) = BlobTransports.Faulty(transport, plan);
        var container = await BlobTransports.NewContainer(transport, options);
        plan.When(_ => true, new Fault.ServerBusy(), times: 100);
        var before = watch.Counts.Of(Services.Blob, container.Name);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => container.UploadBlobAsync("letter", Text));

        Assert.Equal(503, refused.Status);
        Assert.Equal(BlobErrorCode.ServerBusy, refused.ErrorCode);
        Assert.Equal(4, watch.Counts.Of(Services.Blob, container.Name) - before);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Refusal_is_not_asked_again(string transport)
    {
        var (options, watch) = BlobTransports.Faulty(transport, new FaultPlan());
        var container = await BlobTransports.NewContainer(transport, options);
        await container.UploadBlobAsync("letter", Text);
        var before = watch.Counts.Of(Services.Blob, container.Name);

        await Assert.ThrowsAsync<RequestFailedException>(() => container.UploadBlobAsync("letter", Text));

        Assert.Equal(1, watch.Counts.Of(Services.Blob, container.Name) - before);
    }

    // An upload that must not overwrite cannot tell its own first attempt from somebody else's blob.
    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Upload_whose_answer_got_lost_meets_its_own_blob_at_the_retry(string transport)
    {
        var plan = new FaultPlan();
        var (options, _) = BlobTransports.Faulty(transport, plan);
        var container = await BlobTransports.NewContainer(transport, options);
        plan.When(_ => true, new Fault.ResponseLost());

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => container.UploadBlobAsync("letter", Text));

        Assert.Equal(409, refused.Status);
        Assert.Equal("text", (await container.GetBlobClient("letter").DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Overwriting_upload_whose_answer_got_lost_goes_through_at_the_retry(string transport)
    {
        var plan = new FaultPlan();
        var (options, _) = BlobTransports.Faulty(transport, plan);
        var container = await BlobTransports.NewContainer(transport, options);
        plan.When(_ => true, new Fault.ResponseLost());

        var uploaded = await container.GetBlobClient("letter").UploadAsync(Text, overwrite: true);

        Assert.Equal(201, uploaded.GetRawResponse().Status);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Deletion_whose_answer_got_lost_finds_nothing_at_the_retry(string transport)
    {
        var plan = new FaultPlan();
        var (options, _) = BlobTransports.Faulty(transport, plan);
        var container = await BlobTransports.NewContainer(transport, options);
        await container.UploadBlobAsync("letter", Text);
        plan.When(_ => true, new Fault.ResponseLost());

        Assert.False((await container.DeleteBlobIfExistsAsync("letter")).Value);
        Assert.False((await container.GetBlobClient("letter").ExistsAsync()).Value);
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Block_that_did_not_arrive_is_sent_again(string transport)
    {
        var plan = new FaultPlan();
        var (options, _) = BlobTransports.Faulty(transport, plan);
        var blob = (await BlobTransports.NewContainer(transport, options)).GetBlobClient("archive.zip");
        plan.When(
            facts => facts.PathAndQuery.Contains("comp=block&", StringComparison.Ordinal),
            new Fault.ConnectionReset(), skip: 1);

        await blob.UploadAsync(new PatternStream(1000), new BlobUploadOptions
        {
            TransferOptions = new StorageTransferOptions { InitialTransferSize = 300, MaximumTransferSize = 300 },
        });

        Assert.Equal(PatternStream.Bytes(1000), (await blob.DownloadContentAsync()).Value.Content.ToArray());
    }

    [Theory, ClassData(typeof(BlobTransports))]
    public async Task Cancelled_request_ends_as_cancelled(string transport)
    {
        var container = await BlobTransports.NewContainer(transport);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => container.ExistsAsync(stop.Token));
    }
}

using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Receivables.Local.MemoryStorage;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>
/// Callers who sign in with Entra ID, and links that they sign with a borrowed key:
/// https://learn.microsoft.com/rest/api/storageservices/get-user-delegation-key and
/// https://learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas. Azurite takes tokens over https
/// only.
/// </summary>
public sealed class BlobDelegationTests : IDisposable
{
    private static readonly DateTimeOffset FarAhead = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryAccount account = MemoryAccount.Create();
    private readonly BlobServiceClient signedIn;

    public BlobDelegationTests() => signedIn = new BlobServiceClient(account.BlobEndpoint, new AnyToken());

    public void Dispose() => account.Dispose();

    [Fact]
    public async Task Caller_with_a_token_reads_and_writes()
    {
        var blob = await Uploaded();

        Assert.Equal("invoice", (await blob.DownloadContentAsync()).Value.Content.ToString());
        Assert.False(blob.CanGenerateSasUri);
    }

    [Fact]
    public async Task Borrowed_key_says_when_it_expires()
    {
        var expiry = InDays(1);

        UserDelegationKey key = await signedIn.GetUserDelegationKeyAsync(null, expiry);

        Assert.Equal(expiry, key.SignedExpiresOn);
        Assert.Equal("b", key.SignedService);
        Assert.NotEmpty(Convert.FromBase64String(key.Value));
    }

    [Fact]
    public async Task Link_signed_with_a_borrowed_key_lets_a_stranger_download()
    {
        var blob = await Uploaded();

        var stranger = new BlobClient(await Link(blob, BlobSasPermissions.Read, InDays(1)));

        Assert.Equal("invoice", (await stranger.DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task Link_signed_with_a_borrowed_key_allows_only_what_it_says()
    {
        var blob = await Uploaded();
        var stranger = new BlobClient(await Link(blob, BlobSasPermissions.Read, InDays(1)));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.DeleteAsync());

        Assert.Equal((403, "AuthorizationPermissionMismatch"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Expired_link_signed_with_a_borrowed_key_is_refused_with_403()
    {
        var blob = await Uploaded();
        var stranger = new BlobClient(await Link(blob, BlobSasPermissions.Read, LongAgo));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.DownloadContentAsync());

        Assert.Equal((403, "AuthenticationFailed"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Key_for_more_than_seven_days_is_refused_with_400()
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => signedIn.GetUserDelegationKeyAsync(null, FarAhead));

        Assert.Equal(400, refused.Status);
    }

    [Fact]
    public async Task Key_is_lent_to_nobody_who_came_with_an_account_key()
    {
        var byKey = new BlobServiceClient(account.ConnectionString);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => byKey.GetUserDelegationKeyAsync(null, InDays(1)));

        Assert.Equal((403, "AuthenticationFailed"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Link_cannot_be_signed_by_a_client_without_a_key()
    {
        var blob = await Uploaded();

        Assert.Throws<ArgumentNullException>(() => blob.GenerateSasUri(BlobSasPermissions.Read, FarAhead));
    }

    // https://learn.microsoft.com/dotnet/api/overview/azure/storage.blobs-readme: tokens are sent over https only.
    [Fact]
    public void Token_over_plain_http_is_refused_at_once() => Assert.Throws<ArgumentException>(
        () => new BlobServiceClient(new Uri("http://127.0.0.1:10000/devstoreaccount1"), new AnyToken()));

    private async Task<BlobClient> Uploaded()
    {
        BlobContainerClient container = await signedIn.CreateBlobContainerAsync("letters");
        var blob = container.GetBlobClient("2026~0042/invoice.pdf");
        await blob.UploadAsync(BinaryData.FromString("invoice"));
        return blob;
    }

    private async Task<Uri> Link(BlobClient blob, BlobSasPermissions permissions, DateTimeOffset expiresOn)
    {
        UserDelegationKey key = await signedIn.GetUserDelegationKeyAsync(null, InDays(1));
        var builder = new BlobSasBuilder(permissions, expiresOn)
        {
            BlobContainerName = blob.BlobContainerName, BlobName = blob.Name,
        };
        return new BlobUriBuilder(blob.Uri) { Sas = builder.ToSasQueryParameters(key, account.Name) }.ToUri();
    }

    /// <summary>In real time, by which keys are lent; to the second, as they say it.</summary>
    private static DateTimeOffset InDays(int days)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new DateTimeOffset(now.Year, now.Month, now.Day, 0, 0, 0, TimeSpan.Zero).AddDays(days);
    }

    private sealed class AnyToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("any", FarAhead);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}

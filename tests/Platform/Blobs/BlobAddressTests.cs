using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>
/// Addresses, connection strings and what clients refuse by themselves:
/// https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string and
/// https://learn.microsoft.com/dotnet/api/azure.storage.blobs.bloburibuilder.
/// </summary>
public sealed class BlobAddressTests
{
    private const string Key = "c2VjcmV0";
    private static readonly DateTimeOffset FarAhead = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Connection_string_of_an_account_leads_to_its_public_address()
    {
        var blob = new BlobClient($"AccountName=leverancier;AccountKey={Key}", "letters", "demo/a b.pdf");

        Assert.Equal("https://leverancier.blob.core.windows.net/letters/demo/a%20b.pdf", blob.Uri.AbsoluteUri);
        Assert.Equal(("leverancier", "letters", "demo/a b.pdf"), (blob.AccountName, blob.BlobContainerName, blob.Name));
    }

    [Fact]
    public void Connection_string_of_this_machine_leads_to_Azurite()
    {
        var container = new BlobContainerClient("UseDevelopmentStorage=true", "letters");

        Assert.Equal("http://127.0.0.1:10000/devstoreaccount1/letters", container.Uri.AbsoluteUri);
        Assert.True(container.CanGenerateSasUri);
    }

    [Theory]
    [InlineData("AccountName=leverancier")]
    [InlineData("nonsense")]
    public void Connection_string_without_an_account_and_key_is_refused(string connectionString) =>
        Assert.Throws<FormatException>(() => new BlobServiceClient(connectionString));

    [Theory]
    [InlineData("https://leverancier.blob.core.windows.net/letters/demo/a%20b.pdf", "leverancier")]
    [InlineData("http://127.0.0.1:10000/devstoreaccount1/letters/demo/a%20b.pdf", "devstoreaccount1")]
    public void Address_is_taken_apart_and_put_together_again(string address, string account)
    {
        var parts = new BlobUriBuilder(new Uri(address));

        Assert.Equal(
            (account, "letters", "demo/a b.pdf"), (parts.AccountName, parts.BlobContainerName, parts.BlobName));
        Assert.Equal(address, parts.ToUri().AbsoluteUri);
    }

    [Fact]
    public void Signature_of_an_address_is_read_and_kept()
    {
        var blob = new BlobClient($"AccountName=leverancier;AccountKey={Key}", "letters", "a.pdf");
        var link = blob.GenerateSasUri(BlobSasPermissions.Read, FarAhead);

        var parts = new BlobUriBuilder(link);

        Assert.Equal(("r", "b", FarAhead), (parts.Sas.Permissions, parts.Sas.Resource, parts.Sas.ExpiresOn));
        Assert.Equal(link.AbsoluteUri, parts.ToUri().AbsoluteUri);
    }

    [Fact]
    public void Permissions_are_written_in_the_order_that_the_service_wants()
    {
        var builder = new BlobSasBuilder(
            BlobSasPermissions.Delete | BlobSasPermissions.Read | BlobSasPermissions.Write, FarAhead);
        Assert.Equal("rwd", builder.Permissions);

        builder.SetPermissions("dwr");
        Assert.Equal("rwd", builder.Permissions);
    }

    [Fact]
    public void Permission_letter_that_there_is_not_is_refused() =>
        Assert.Throws<ArgumentException>(() => new BlobSasBuilder().SetPermissions("rz"));

    [Fact]
    public void Signature_without_expiry_is_refused()
    {
        var builder = new BlobSasBuilder { BlobContainerName = "letters" };
        builder.SetPermissions(BlobSasPermissions.Read);

        Assert.Throws<InvalidOperationException>(
            () => builder.ToSasQueryParameters(new StorageSharedKeyCredential("leverancier", Key)));
    }

    [Fact]
    public void Link_of_a_builder_for_another_blob_is_refused()
    {
        var blob = new BlobClient($"AccountName=leverancier;AccountKey={Key}", "letters", "a.pdf");
        var builder = new BlobSasBuilder(BlobSasPermissions.Read, FarAhead) { BlobName = "b.pdf" };

        Assert.Throws<InvalidOperationException>(() => blob.GenerateSasUri(builder));
    }

    [Fact]
    public void Second_signature_beside_that_of_the_address_is_refused() => Assert.Throws<ArgumentException>(
        () => new BlobClient(
            new Uri("https://leverancier.blob.core.windows.net/letters/a.pdf?sv=2024-11-04&sig=x"),
            new AzureSasCredential("sv=2024-11-04&sig=y")));

    [Fact]
    public void Error_codes_compare_with_text_without_regard_to_case()
    {
        Assert.True(BlobErrorCode.BlobNotFound == "blobnotfound");
        Assert.True("BlobAlreadyExists" != BlobErrorCode.BlobNotFound);
    }

    [Theory]
    [InlineData("", "a.pdf")]
    [InlineData("letters", "")]
    public void Empty_name_is_refused(string container, string blob) => Assert.Throws<ArgumentException>(
        () => new BlobClient($"AccountName=leverancier;AccountKey={Key}", container, blob));
}

using Azure.Data.Tables;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Storage;

/// <summary>https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string.</summary>
public sealed class ConnectionStringTests
{
    private const string Key = "c2VjcmV0";

    [Fact]
    public void Development_storage_is_the_emulator_on_this_machine()
    {
        var account = StorageConnectionString.Parse("UseDevelopmentStorage=true");

        Assert.Equal("devstoreaccount1", account.AccountName);
        Assert.Equal("http://127.0.0.1:10000/devstoreaccount1", account.BlobEndpoint!.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:10001/devstoreaccount1", account.QueueEndpoint!.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1", account.TableEndpoint!.AbsoluteUri);
    }

    [Fact]
    public void Development_storage_may_be_on_another_machine()
    {
        var account = StorageConnectionString.Parse(
            "UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://emulator");

        Assert.Equal("http://emulator:10002/devstoreaccount1", account.TableEndpoint!.AbsoluteUri);
    }

    [Fact]
    public void Endpoints_follow_from_the_account_and_the_suffix()
    {
        var account = StorageConnectionString.Parse(
            $"DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={Key};EndpointSuffix=core.chinacloudapi.cn");

        Assert.Equal("https://acme.table.core.chinacloudapi.cn/", account.TableEndpoint!.AbsoluteUri);
        Assert.Equal("https://acme.blob.core.chinacloudapi.cn/", account.BlobEndpoint!.AbsoluteUri);
    }

    [Fact]
    public void Protocol_and_suffix_may_be_left_out()
    {
        var account = StorageConnectionString.Parse($"AccountName=acme;AccountKey={Key}");

        Assert.Equal("https://acme.table.core.windows.net/", account.TableEndpoint!.AbsoluteUri);
    }

    [Fact]
    public void Endpoint_that_is_given_wins()
    {
        var account = StorageConnectionString.Parse(
            $"AccountName=acme;AccountKey={Key};TableEndpoint=https://tables.example/x");

        Assert.Equal("https://tables.example/x", account.TableEndpoint!.AbsoluteUri);
        Assert.Equal("https://acme.blob.core.windows.net/", account.BlobEndpoint!.AbsoluteUri);
    }

    [Fact]
    public void Names_of_settings_do_not_distinguish_case_and_blanks_do_not_count()
    {
        var account = StorageConnectionString.Parse($" accountname = acme ; ACCOUNTKEY={Key}; ");

        Assert.Equal(("acme", Key), (account.AccountName, account.AccountKey));
    }

    [Fact]
    public void Signature_stands_in_for_a_key()
    {
        var account = StorageConnectionString.Parse(
            "BlobEndpoint=https://acme.blob.example;SharedAccessSignature=?sv=1&sig=x%3D");

        Assert.Equal("sv=1&sig=x%3D", account.SharedAccessSignature);
        Assert.Null(account.AccountKey);
        Assert.Null(account.TableEndpoint);
    }

    [Theory]
    [InlineData("AccountName=acme", "AccountKey")]
    [InlineData($"AccountKey={Key}", "AccountName")]
    [InlineData("SharedAccessSignature=sig", "endpoint")]
    [InlineData("UseDevelopmentStorage=false", "UseDevelopmentStorage=true")]
    [InlineData("acme", "name=value")]
    [InlineData("=acme", "name=value")]
    [InlineData("AccountName=a;AccountName=b", "twice")]
    public void Unusable_string_is_refused_with_what_it_needs(string connectionString, string hint)
    {
        var refused = Assert.Throws<FormatException>(() => StorageConnectionString.Parse(connectionString));

        Assert.Contains(hint, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoint_that_is_no_address_is_refused()
    {
        var account = StorageConnectionString.Parse($"AccountName=acme;AccountKey={Key};TableEndpoint=tables");

        var refused = Assert.Throws<FormatException>(() => account.TableEndpoint);

        Assert.Contains("TableEndpoint", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_string_is_refused()
    {
        Assert.Throws<ArgumentException>(() => StorageConnectionString.Parse(""));
        Assert.Throws<ArgumentNullException>(() => new TableServiceClient((string)null!));
    }

    // The official client takes these for bad arguments.
    [Fact]
    public void Table_client_names_the_argument_that_is_unusable()
    {
        Assert.Throws<ArgumentException>("connectionString", () => new TableServiceClient("AccountName=acme"));
        Assert.Throws<ArgumentException>(
            "connectionString",
            () => new TableServiceClient("BlobEndpoint=https://acme.blob.example;SharedAccessSignature=sig=x"));
        Assert.Throws<FormatException>(() => new TableServiceClient("AccountName=acme;AccountKey=not base64"));
    }
}

using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Receivables.Local.MemoryStorage;
using Receivables.Local.Wire;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Tables;

/// <summary>
/// Who may: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key,
/// https://learn.microsoft.com/rest/api/storageservices/authorize-with-azure-active-directory.
/// </summary>
public sealed class TableAuthorisationTests
{
    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Key_of_the_account_is_accepted_apart_from_a_connection_string(string transport)
    {
        var account = StorageConnectionString.Parse(await StorageTransports.NewAccount(transport));
        var credential = new TableSharedKeyCredential(account.AccountName, account.AccountKey);

        var table = new TableClient(account.TableEndpoint, "ledger", credential);
        await table.CreateAsync();

        Assert.Equal(account.AccountName, table.AccountName);
        Assert.Equal($"{account.TableEndpoint!.AbsoluteUri.TrimEnd('/')}/ledger", table.Uri.AbsoluteUri);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Wrong_key_is_refused(string transport)
    {
        var account = StorageConnectionString.Parse(await StorageTransports.NewAccount(transport));
        var wrong = new TableSharedKeyCredential(account.AccountName, Convert.ToBase64String(new byte[32]));

        var table = new TableClient(account.TableEndpoint, "ledger", wrong);

        var refused = await TestTable.Refused(() => table.CreateAsync());

        Assert.Equal(403, refused.Status);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Exchanged_key_counts_from_the_next_request_on(string transport)
    {
        var account = StorageConnectionString.Parse(await StorageTransports.NewAccount(transport));
        var credential = new TableSharedKeyCredential(account.AccountName, Convert.ToBase64String(new byte[32]));
        var table = new TableClient(account.TableEndpoint, "ledger", credential);
        await TestTable.Refused(() => table.CreateAsync());

        credential.SetAccountKey(account.AccountKey);

        Assert.Equal("ledger", (await table.CreateAsync()).Value.Name);
    }

    [Fact]
    public async Task Token_is_sent_as_bearer()
    {
        using var account = MemoryAccount.Create();
        var sent = string.Empty;
        account.OnRequest = (facts, _) =>
        {
            facts.Request.Headers.TryGetValue("Authorization", out sent);
            return ValueTask.CompletedTask;
        };
        var credential = new KnownToken("secret");

        await new TableServiceClient(account.TableEndpoint, credential).CreateTableAsync("ledger");

        Assert.Equal("Bearer secret", sent);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task Token_of_another_cloud_has_its_audience()
    {
        using var account = MemoryAccount.Create();
        var credential = new KnownToken("secret");
        var options = new TableClientOptions { Audience = TableAudience.AzureGovernment };

        await new TableServiceClient(account.TableEndpoint, credential, options).CreateTableAsync("ledger");

        Assert.Equal(["https://storage.azure.us/.default"], credential.Scopes);
    }

    [Fact]
    public async Task Token_is_never_sent_over_plain_http()
    {
        var client = new TableServiceClient(new Uri("http://127.0.0.1:9/account"), new KnownToken("secret"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.CreateTableAsync("ledger"));
    }

    [Fact]
    public void Signature_is_refused_over_plain_http()
    {
        Assert.Throws<ArgumentException>(
            () => new TableServiceClient(new Uri("http://account.example/"), new AzureSasCredential("sv=1&sig=x")));
        Assert.Throws<ArgumentException>(() => new TableServiceClient(new Uri("https://account.example/")));
    }

    [Fact]
    public async Task Signature_is_sent_in_the_query()
    {
        using var account = MemoryAccount.Create();
        var sent = string.Empty;
        account.OnRequest = (facts, _) =>
        {
            sent = facts.PathAndQuery;
            return ValueTask.CompletedTask;
        };
        var table = new TableClient(new Uri(account.TableEndpoint, "ledger?sv=2020&sig=abc"));

        // The in-memory service takes no signatures for tables and says so.
        var refused = await TestTable.Refused(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(("ledger", 403), (table.Name, refused.Status));
        Assert.EndsWith("?sv=2020&sig=abc", sent, StringComparison.Ordinal);
    }

    private sealed class KnownToken(string token) : TokenCredential
    {
        internal string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken(token, TimeProvider.System.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}

using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Receivables.Local.MemoryStorage;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Storage;

/// <summary>How a client of the stand-ins finds what it talks to.</summary>
public sealed class LocalTransportTests
{
    [Fact]
    public void Unknown_host_is_reached_over_http()
    {
        Assert.Same(HttpClientTransport.Shared, LocalTransports.For(new Uri("https://acme.table.core.windows.net/")));
    }

    [Fact]
    public void Registered_host_is_served_until_the_registration_ends()
    {
        using var account = MemoryAccount.Create();
        var transport = LocalTransports.For(account.TableEndpoint);
        Assert.NotSame(HttpClientTransport.Shared, transport);

        account.Dispose();

        Assert.Same(HttpClientTransport.Shared, LocalTransports.For(account.TableEndpoint));
    }

    [Fact]
    public void Port_belongs_to_the_host()
    {
        using var _ = LocalTransports.Register("emulator.invalid:81", new HttpClientTransport());

        Assert.NotSame(HttpClientTransport.Shared, LocalTransports.For(new Uri("http://emulator.invalid:81/x")));
        Assert.Same(HttpClientTransport.Shared, LocalTransports.For(new Uri("http://emulator.invalid:82/x")));
    }

    [Fact]
    public void Host_is_registered_once()
    {
        using var _ = LocalTransports.Register("twice.invalid", new HttpClientTransport());

        var refused = Assert.Throws<InvalidOperationException>(
            () => LocalTransports.Register("twice.invalid", new HttpClientTransport()));

        Assert.Contains("twice.invalid", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transport_of_the_options_wins()
    {
        using var account = MemoryAccount.Create();
        using var other = MemoryAccount.Create();
        var options = new TableClientOptions { Transport = LocalTransports.For(account.TableEndpoint) };

        await new TableServiceClient(account.ConnectionString, options).CreateTableAsync("ledger");

        Assert.Equal((1, 0), (account.RequestCounts.Total, other.RequestCounts.Total));
    }

    [Fact]
    public async Task Options_may_serve_clients_of_several_accounts()
    {
        using var first = MemoryAccount.Create();
        using var second = MemoryAccount.Create();
        var options = new TableClientOptions();

        await new TableServiceClient(first.ConnectionString, options).CreateTableAsync("ledger");
        await new TableServiceClient(second.ConnectionString, options).CreateTableAsync("ledger");

        Assert.Equal((1, 1), (first.RequestCounts.Total, second.RequestCounts.Total));
        Assert.Same(HttpClientTransport.Shared, options.Transport);
    }

    [Fact]
    public async Task Policies_of_the_options_see_the_requests()
    {
        using var account = MemoryAccount.Create();
        var options = new TableClientOptions();
        var seen = new Recording();
        options.AddPolicy(seen, Azure.Core.HttpPipelinePosition.PerCall);

        await new TableServiceClient(account.ConnectionString, options).CreateTableAsync("ledger");

        Assert.Equal([$"POST {account.TableEndpoint}Tables"], seen.Requests);
    }

    private sealed class Recording : HttpPipelineSynchronousPolicy
    {
        internal List<string> Requests { get; } = [];

        public override void OnSendingRequest(Azure.Core.HttpMessage message) =>
            Requests.Add($"{message.Request.Method} {message.Request.Uri}");
    }
}

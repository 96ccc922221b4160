using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Receivables.Functions.Storage;
using Receivables.Local.Functions;
using Receivables.Local.MemoryStorage;

namespace Receivables.Functions.Tests.Security;

/// <summary>The health page says what is so.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task App_whose_evidence_container_is_gone_is_not_ready()
    {
        using var account = MemoryAccount.Create();
        await using var host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { Assembly = typeof(ReceivablesApp).Assembly, Account = account },
            builder => builder.ConfigureFunctionsWebApplication().AddReceivables());
        await new BlobServiceClient(account.ConnectionString).GetBlobContainerClient(Documents.ContainerName).DeleteIfExistsAsync();

        using var answer = await host.Client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var parts = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("parts");
        Assert.Equal(("ok", "missing"), (parts.GetProperty("tables").GetString(), parts.GetProperty("evidence").GetString()));
        using var live = await host.Client.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task App_that_can_work_is_ready()
    {
        await using var host = await WalkedApp.Start();

        using var answer = await host.Client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}

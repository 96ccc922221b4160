using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Domain;
using Receivables.Functions.Calculator;
using Receivables.Functions.Http;
using Receivables.Functions.Pages;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.Functions.Hosting;

namespace Receivables.Functions.Tests.Calculator;

/// <summary>Hosts the calculator alone, on Monday 2 March 2026, for all tests of a class.</summary>
public sealed class CalculatorHost : IAsyncLifetime
{
    private LocalFunctionsHost? host;

    /// <summary>Without a key: the calculator is public.</summary>
    public HttpClient Client { get; private set; } = new();

    public static async Task<LocalFunctionsHost> Start(CalculationBudget budget) => await LocalFunctionsHost.StartAsync(
        new LocalHostOptions
        {
            FunctionClasses = [typeof(CalculationsApi), typeof(CalculatorPages)],
            HostJson = new HostJson { RoutePrefix = "", TaskHub = "Receivables" },
            Clock = new MovableClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)),
        },
        builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton(new ClaimCalculator(StatuteBook.Shipped));
            builder.Services.AddSingleton(budget);
        });

    public async ValueTask InitializeAsync()
    {
        host = await Start(new CalculationBudget());
        Client = host.CreateClient(withKey: false);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (host is not null) await host.DisposeAsync();
    }

    public async Task<JsonElement> Answer(object claim)
    {
        using var response = await Client.PostAsJsonAsync("/api/calculations", claim);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}

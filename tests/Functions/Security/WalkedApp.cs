using System.Net.Http.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Receivables.Local.Clock;
using Receivables.Local.Functions;

namespace Receivables.Functions.Tests.Security;

/// <summary>The whole app in memory, with an invoice of demo and one of demo-be that demo must never see.</summary>
public sealed class WalkedApp : IAsyncLifetime
{
    public const string Secret = "Geheimhouder";

    public const string OwnNumber = "W-1";

    public const string OtherNumber = "G-1";

    private LocalFunctionsHost? host;

    public LocalFunctionsHost Host => host!;

    public HttpClient Client { get; private set; } = new();

    public static async Task<LocalFunctionsHost> Start(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var started = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Assembly = typeof(ReceivablesApp).Assembly,
                Clock = new MovableClock(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1))),
                Settings = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
                {
                    ["SAMPLE_CREDITORS"] = "true",
                },
            },
            builder => builder.ConfigureFunctionsWebApplication().AddReceivables());
        await started.Clock.WhenQuiet();
        return started;
    }

    public async ValueTask InitializeAsync()
    {
        host = await Start();
        Client = host.CreateClient(withKey: false);
        await Register("demo", OwnNumber, "Afnemer B.V.", "NL");
        await Register("demo-be", OtherNumber, $"{Secret} NV", "BE");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (host is not null) await host.DisposeAsync();
    }

    public async Task<(int Status, string Body)> Ask(
        RouteAccess route, RouteCaller caller, string creditor, string number, string? origin = null)
    {
        var path = route.Template.Replace("{creditor}", creditor, StringComparison.Ordinal)
            .Replace("{number}", number, StringComparison.Ordinal);
        path = string.Join('/', path.Split('/').Select(segment => segment.EndsWith(":int}", StringComparison.Ordinal) ? "1" : segment.StartsWith('{') ? "x" : segment));
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), "/" + path);
        if (caller.HasKey) request.Headers.Add("x-functions-key", "local");
        if (caller.Roles.Length > 0) request.Headers.Add("Cookie", caller.Cookie);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (route.Method != "GET") request.Content = JsonContent.Create(new { });
        using var answer = await Client.SendAsync(request);
        await Host.Clock.WhenQuiet();
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task Register(string creditor, string number, string debtor, string country)
    {
        using var answer = await Host.Client.PostAsJsonAsync($"/api/{creditor}/invoices", new
        {
            number, issueDate = "2026-03-02", dueDate = "2026-04-01", dueDateAgreed = true, total = 121.00m, vat = 21.00m,
            debtor = new { id = "D-1", kind = "business", name = debtor, email = "a@b.example", country, language = "nl" },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await Host.Clock.WhenQuiet();
    }
}

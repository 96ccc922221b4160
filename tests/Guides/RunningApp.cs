using Microsoft.Azure.Functions.Worker.Builder;
using Receivables.Functions;
using Receivables.Local.Clock;
using Receivables.Local.Functions;

namespace Receivables.Guides.Tests;

/// <summary>The whole app on a port of this machine, in memory, with the sample creditors; today is Monday 2 March 2026.</summary>
public class RunningApp : IAsyncLifetime
{
    private LocalFunctionsHost? host;

    public LocalFunctionsHost Host => host!;

    public Uri Address => Host.Address;

    /// <summary>Null for one that runs with real time.</summary>
    protected virtual MovableClock? Clock => new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1)));

    public static string Root { get; } = FindRoot();

    public async ValueTask InitializeAsync()
    {
        host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Assembly = typeof(ReceivablesApp).Assembly,
                Clock = Clock,
                Settings = new Dictionary<string, string?> { ["SAMPLE_CREDITORS"] = "true" },
                Port = 0,
            },
            builder => builder.ConfigureFunctionsWebApplication().AddReceivables());
        await host.Clock.WhenQuiet();
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Receivables.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No Receivables.sln above the test output.");
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Receivables.Functions.Demo;

/// <summary>
/// Tells the story of three invoices in the terminal. It starts the application as <c>dotnet run</c> does and speaks
/// HTTP to it, as an invoicing system, a bank and a curious person would.
/// </summary>
internal static class DemoCommand
{
    private const string UsualPort = "7071";

    /// <returns>0 when the story was told, 1 when it could not be, 2 for arguments that are not understood.</returns>
    public static async Task<int> Run(string[] arguments)
    {
        if (FlavourOfBuild() != "local")
        {
            await Console.Error.WriteLineAsync(
                "The demo is for the local build: it moves the clock and reads the mailbox of the local platform.");
            return 1;
        }

        var (port, exits) = (Option(arguments, "--port") ?? UsualPort, arguments.Contains("--exit"));
        if (arguments.Where(argument => argument != "--exit" && argument != "--port" && argument != port).ToList() is [var unknown, ..])
        {
            await Console.Error.WriteLineAsync($"demo does not know '{unknown}'; it knows --exit and --port <number>.");
            return 2;
        }

        var address = new Uri($"http://localhost:{port}/");
        using var app = new DemoApp(address);
        if (await app.Answers())
        {
            await Console.Out.WriteLineAsync($"  An application answers at {address} already; the story is told there.");
            return await Tell(app);
        }

        return await Serve(app, port, exits);
    }

    private static async Task<int> Serve(DemoApp app, string port, bool exits)
    {
        var builder = FunctionsApplication.CreateBuilder(
            ["--port", port, "--Logging:LogLevel:Default", "Error", "--Logging:LogLevel:Microsoft", "Error"]);
        builder.ConfigureFunctionsWebApplication();
        builder.AddReceivables();
        using var host = builder.Build();
        await host.StartAsync();
        var told = await Tell(app);
        if (told == 0 && !exits)
        {
            await Console.Out.WriteLineAsync("  The application keeps running. Ctrl+C stops it.");
            await host.WaitForShutdownAsync();
        }
        else
        {
            await host.StopAsync();
        }

        return told;
    }

    private static async Task<int> Tell(DemoApp app)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            await new DemoStory(app, new DemoPrinter(Console.Out)).Tell();
        }
        catch (Exception failed) when (
            failed is DemoException or HttpRequestException or TaskCanceledException or InvalidOperationException
                or KeyNotFoundException or JsonException)
        {
            await Console.Error.WriteLineAsync($"The story ended early: {failed.Message}");
            return 1;
        }

        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"  Eleven weeks took {watch.Elapsed.TotalSeconds:0.0} seconds."));
        return 0;
    }

    private static string? Option(string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    /// <summary>Which SDKs the program was built with; the project file writes it down.</summary>
    private static string? FlavourOfBuild() => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "SdkFlavour")?.Value;
}

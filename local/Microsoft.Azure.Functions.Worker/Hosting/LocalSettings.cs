using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Receivables.Local.Functions.Hosting;

/// <summary>
/// The app's settings, the later ones stronger: what this platform presumes, host.json's log levels, appsettings.json,
/// the Values of local.settings.json, the environment, the command line, and those of the host's options.
/// </summary>
internal static class LocalSettings
{
    private const string File = "local.settings.json";

    private const string EnvironmentName = "AZURE_FUNCTIONS_ENVIRONMENT";

    private static readonly Dictionary<string, string?> Presumed = new()
    {
        ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
        ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
        [EnvironmentName] = Environments.Development,
        ["WEBSITE_AUTH_ENABLED"] = "True",
        ["LocalMail:Webhook"] = "/api/email-events",
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
        ["Logging:LogLevel:Azure.Core"] = "Warning",
    };

    /// <summary>The name of the environment, which has to be known before the settings are read.</summary>
    internal static string EnvironmentOf(LocalHostOptions options) =>
        options.Settings.GetValueOrDefault(EnvironmentName)
        ?? (options.IsProgram ? Environment.GetEnvironmentVariable(EnvironmentName) : null)
        ?? Environments.Development;

    internal static void Add(IConfigurationBuilder configuration, LocalHostOptions options, HostJson hostJson)
    {
        configuration.AddInMemoryCollection(Presumed);
        configuration.AddInMemoryCollection(LogLevels(hostJson));
        if (options.IsProgram)
        {
            AddFiles(configuration);
            configuration.AddEnvironmentVariables();
            configuration.AddCommandLine([.. options.Arguments]);
        }

        configuration.AddInMemoryCollection(options.Settings);
    }

    private static void AddFiles(IConfigurationBuilder configuration)
    {
        var folder = AppContext.BaseDirectory;
        configuration.AddJsonFile(Path.Combine(folder, "appsettings.json"), optional: true, reloadOnChange: false);
        var path = Path.Combine(folder, File);
        if (System.IO.File.Exists(path))
        {
            configuration.AddInMemoryCollection(Values(System.IO.File.ReadAllText(path)));
        }
    }

    /// <summary>The Values of a local.settings.json; a double underscore nests, as in the environment.</summary>
    /// <exception cref="HostStartException">The text cannot be read; the message says what is wrong.</exception>
    internal static IReadOnlyList<KeyValuePair<string, string?>> Values(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(
                text,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return
            [
                .. new JsonNodes(document.RootElement, File).Child("Values").Texts()
                    .Select(value => KeyValuePair.Create(
                        value.Key.Replace("__", ":", StringComparison.Ordinal), (string?)value.Value)),
            ];
        }
        catch (JsonException malformed)
        {
            throw new HostStartException($"{File} is no JSON: {malformed.Message}", malformed);
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> LogLevels(HostJson hostJson) =>
        hostJson.LogLevels.Select(level => KeyValuePair.Create($"Logging:LogLevel:{level.Key}", (string?)level.Value));
}

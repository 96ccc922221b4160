using System.Globalization;
using System.Text.Json;

namespace Receivables.Local.Functions.Hosting;

/// <summary>What this platform reads from host.json; the defaults are those of Azure Functions.</summary>
public sealed record HostJson
{
    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Before every route of an HTTP function; may be empty.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>How many requests run at a time; -1 is no limit.</summary>
    public int MaxConcurrentRequests { get; init; } = 100;

    /// <summary>How many requests run or wait before others get 429; -1 is no limit.</summary>
    public int MaxOutstandingRequests { get; init; } = 200;

    /// <summary>How long a function may run, orchestrators excepted; null or infinite is as long as it likes.</summary>
    public TimeSpan? FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The name of the orchestrations' storage.</summary>
    public string TaskHub { get; init; } = "TestHubName";

    public int MaxConcurrentOrchestrators { get; init; } = 32;

    public int MaxConcurrentActivities { get; init; } = 32;

    public int PartitionCount { get; init; } = 4;

    /// <summary>Log levels by category; "Default" is for all others.</summary>
    public IReadOnlyDictionary<string, string> LogLevels { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads a file; a missing one gives the defaults.</summary>
    /// <exception cref="HostStartException">The file cannot be read, or says something that cannot be.</exception>
    public static HostJson Load(string path) =>
        File.Exists(path) ? Parse(File.ReadAllText(path), path) : new HostJson();

    /// <param name="text">The content of a host.json.</param>
    /// <param name="name">Names it in errors.</param>
    /// <exception cref="HostStartException">The text cannot be read, or says something that cannot be.</exception>
    public static HostJson Parse(string text, string name = "host.json")
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return Read(new JsonNodes(document.RootElement, name));
        }
        catch (JsonException malformed)
        {
            throw new HostStartException($"{name} is no JSON: {malformed.Message}", malformed);
        }
    }

    private static HostJson Read(JsonNodes root)
    {
        if (root.Text("version") is not "2.0")
        {
            throw new HostStartException($"{root.Name} must say \"version\": \"2.0\".");
        }

        var http = root.Child("extensions").Child("http");
        var durable = root.Child("extensions").Child("durableTask");
        var defaults = new HostJson();
        return new HostJson
        {
            RoutePrefix = (http.Text("routePrefix") ?? defaults.RoutePrefix).Trim('/'),
            MaxConcurrentRequests = http.Whole("maxConcurrentRequests", defaults.MaxConcurrentRequests),
            MaxOutstandingRequests = http.Whole("maxOutstandingRequests", defaults.MaxOutstandingRequests),
            FunctionTimeout = Timeout(root.Text("functionTimeout"), root.Name) ?? defaults.FunctionTimeout,
            TaskHub = Hub(durable.Text("hubName") ?? defaults.TaskHub, root.Name),
            MaxConcurrentOrchestrators =
                durable.Whole("maxConcurrentOrchestratorFunctions", defaults.MaxConcurrentOrchestrators),
            MaxConcurrentActivities = durable.Whole("maxConcurrentActivityFunctions", defaults.MaxConcurrentActivities),
            PartitionCount = durable.Child("storageProvider").Whole("partitionCount", defaults.PartitionCount),
            LogLevels = root.Child("logging").Child("logLevel").Texts(),
        };
    }

    private static TimeSpan? Timeout(string? text, string file)
    {
        if (text is null or "-1")
        {
            return text is null ? null : System.Threading.Timeout.InfiniteTimeSpan;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var limit) && limit > TimeSpan.Zero
            ? limit
            : throw new HostStartException(
                $"{file}: functionTimeout '{text}' must be a time such as \"00:10:00\", or \"-1\".");
    }

    private static string Hub(string hub, string file) =>
        hub.Length is >= 3 and <= 45 && char.IsAsciiLetter(hub[0]) && hub.All(char.IsAsciiLetterOrDigit)
            ? hub
            : throw new HostStartException(
                $"{file}: extensions.durableTask.hubName '{hub}' must be 3 to 45 letters and digits, a letter first.");
}

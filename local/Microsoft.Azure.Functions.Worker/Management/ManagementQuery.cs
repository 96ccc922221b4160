using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.Functions.Management;

/// <summary>Reads query values as the management API does: what cannot be read counts as absent.</summary>
internal static class ManagementQuery
{
    internal static bool Flag(HttpRequest request, string name, bool otherwise) =>
        bool.TryParse(request.Query[name], out var flag) ? flag : otherwise;

    internal static DateTimeOffset? Moment(HttpRequest request, string name) =>
        DateTimeOffset.TryParse(
            request.Query[name], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    internal static TimeSpan? Seconds(HttpRequest request, string name) =>
        double.TryParse(request.Query[name], CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(seconds)
            : null;

    internal static int? Whole(HttpRequest request, string name) =>
        int.TryParse(request.Query[name], CultureInfo.InvariantCulture, out var whole) ? whole : null;

    /// <summary>Null where no status is named; names are separated by commas or repeated.</summary>
    internal static IReadOnlyList<OrchestrationRuntimeStatus>? Statuses(HttpRequest request)
    {
        var named = request.Query["runtimeStatus"]
            .SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries))
            .Where(name => Enum.TryParse<OrchestrationRuntimeStatus>(name, out _))
            .Select(Enum.Parse<OrchestrationRuntimeStatus>)
            .ToList();
        return named.Count == 0 ? null : named;
    }
}

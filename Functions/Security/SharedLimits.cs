using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;

namespace Receivables.Functions.Security;

/// <summary>
/// Counts requests of public routes by link and by address, in a table that all instances of the app share. It counts in real
/// time, whatever the app's clock says, and keeps hashes only. When the table is away the request goes on.
/// </summary>
public sealed class SharedLimits(TableServiceClient tables)
{
    public const string TableName = "Limits";

    private const int MostAttempts = 3;

    private readonly TableClient table = tables.GetTableClient(TableName);

    /// <summary>After how many seconds the caller may come again; null when this request may go on.</summary>
    public async Task<int?> SecondsToWait(HttpRoute route, HttpRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(request);
        var waits = await Task.WhenAll(Of(route, request).Select(each => Take(each.Limit, each.Who, cancellation)));
        return waits.Max();
    }

    private static IEnumerable<(RateLimit Limit, string Who)> Of(HttpRoute route, HttpRequest request)
    {
        if (!route.IsWithoutKey || route.Template == "api/email-events"
            || route.Template.StartsWith("health/", StringComparison.Ordinal))
        {
            yield break;
        }

        if (route.Value("token", request.Path.Value ?? "") is { } token)
        {
            yield return (RateLimit.Link, token);
        }

        yield return (IsCalculation(route) ? RateLimit.Calculations : RateLimit.Address, AddressOf(request));
    }

    private static bool IsCalculation(HttpRoute route) => route.Template is "api/calculations" or "calculator";

    /// <summary>The address as the front of the platform saw it, which it appends to what the caller claims.</summary>
    private static string AddressOf(HttpRequest request)
    {
        var forwarded = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return IPEndPoint.TryParse(forwarded, out var seen)
            ? seen.Address.ToString()
            : request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown";
    }

    internal async Task<int?> Take(RateLimit limit, string who, CancellationToken cancellation = default)
    {
        var now = TimeProvider.System.GetUtcNow();
        var minute = now.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        var partition = $"{limit.Name}|{Hash($"{minute}|{who}")}";
        try
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                if (await Count(partition, minute, limit.Most, cancellation) is { } isWithin)
                {
                    return isWithin ? null : 60 - now.Second;
                }
            }
        }
        catch (RequestFailedException away) when (away.Status is 0 or >= 500 or 429 or 404)
        {
            return null;
        }

        return null;
    }

    /// <summary>Whether this one is within the limit; null when another request counted at the same moment.</summary>
    private async Task<bool?> Count(string partition, string minute, int most, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, minute, cancellationToken: cancellation);
        var count = found.HasValue ? found.Value!.GetInt32("Count") ?? 0 : 0;
        if (count >= most)
        {
            return false;
        }

        try
        {
            var row = new TableEntity(partition, minute) { ["Count"] = count + 1 };
            await (found.HasValue
                ? table.UpdateEntityAsync(row, found.Value!.ETag, TableUpdateMode.Replace, cancellation)
                : table.AddEntityAsync(row, cancellation));
            return true;
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 409 or 412)
        {
            return null;
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}

using Azure.Data.Tables;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>A query of instances as a filter of their table.</summary>
internal static class InstanceFilter
{
    internal static string Of(OrchestrationQuery query)
    {
        var terms = new List<string> { InstanceRow.IsInstance };
        if (query.InstanceIdPrefix is { Length: > 0 } prefix)
        {
            terms.Add(TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {After(prefix)}"));
        }

        if (query.CreatedFrom is { } from)
        {
            terms.Add(TableClient.CreateQueryFilter($"CreatedAt ge {from.ToUniversalTime()}"));
        }

        if (query.CreatedTo is { } to)
        {
            terms.Add(TableClient.CreateQueryFilter($"CreatedAt le {to.ToUniversalTime()}"));
        }

        if (query.Statuses?.Distinct().ToList() is { Count: > 0 } statuses)
        {
            var any = statuses.Select(status => TableClient.CreateQueryFilter($"Status eq {status.ToString()}"));
            terms.Add($"({string.Join(" or ", any)})");
        }

        return string.Join(" and ", terms);
    }

    /// <summary>The least text above all that begin with the prefix.</summary>
    private static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}

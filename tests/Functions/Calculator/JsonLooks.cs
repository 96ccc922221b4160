using System.Text.Json;

namespace Receivables.Functions.Tests.Calculator;

/// <summary>Short looks into an answer.</summary>
internal static class JsonLooks
{
    public static decimal At(this JsonElement json, params string[] path) =>
        path.Aggregate(json, (at, name) => at.GetProperty(name)).GetDecimal();

    public static string? Text(this JsonElement json, params string[] path) =>
        path.Aggregate(json, (at, name) => at.GetProperty(name)).GetString();
}

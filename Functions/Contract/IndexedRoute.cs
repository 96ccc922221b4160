using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Functions.Contract;

/// <summary>A route as the platform finds it in the program.</summary>
internal sealed record IndexedRoute(string Function, string Method, string Path, AuthorizationLevel Level)
{
    /// <summary>Every route of the assembly, sorted by path.</summary>
    public static IReadOnlyList<IndexedRoute> Of(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .SelectMany(Of)
            .OrderBy(route => route.Path, StringComparer.Ordinal)
            .ThenBy(route => route.Method, StringComparer.Ordinal),
    ];

    private static IEnumerable<IndexedRoute> Of(MethodInfo method)
    {
        var trigger = method.GetParameters()
            .Select(each => each.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(each => each is not null);
        return (trigger?.Methods ?? []).Select(verb => new IndexedRoute(
            method.GetCustomAttribute<FunctionAttribute>()!.Name, verb.ToLowerInvariant(), Plain(trigger!.Route ?? ""), trigger.AuthLevel));
    }

    /// <summary>A parameter without its constraint: <c>{at:int}</c> as <c>{at}</c>.</summary>
    private static string Plain(string route) => "/" + string.Join('/', route.Split('/').Select(part =>
        part.StartsWith('{')
            && part.Contains(':', StringComparison.Ordinal) ? part[..part.IndexOf(':', StringComparison.Ordinal)] + "}" : part));
}

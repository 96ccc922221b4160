using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Functions.Security;

/// <summary>An HTTP function as its attributes declare it.</summary>
/// <param name="Template">The route without slash in front, such as <c>api/{creditor}/payments</c>.</param>
public sealed record HttpRoute(string Function, IReadOnlyList<string> Methods, string Template, AuthorizationLevel Level)
{
    /// <summary>Whether the host asks no key; the function lets in whom it is for by itself.</summary>
    public bool IsWithoutKey => Level == AuthorizationLevel.Anonymous;

    /// <summary>Every HTTP function of an assembly.</summary>
    public static IReadOnlyList<HttpRoute> Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return [.. assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Select(Of).OfType<HttpRoute>().OrderBy(route => route.Template, StringComparer.Ordinal)];
    }

    /// <summary>The segment of a path that fills the placeholder of that name; null where the route has none.</summary>
    public string? Value(string name, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var at = Array.IndexOf(Template.Split('/'), $"{{{name}}}");
        var segments = path.TrimStart('/').Split('/');
        return at >= 0 && at < segments.Length ? segments[at] : null;
    }

    private static HttpRoute? Of(MethodInfo method)
    {
        var trigger = method.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(each => each is not null);
        return method.GetCustomAttribute<FunctionAttribute>() is { } function && trigger is not null
            ? new HttpRoute(
                function.Name,
                [.. (trigger.Methods ?? []).Select(each => each.ToUpperInvariant())],
                (trigger.Route ?? function.Name).Trim('/'),
                trigger.AuthLevel)
            : null;
    }
}

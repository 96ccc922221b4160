using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Local.Functions.Http;

/// <summary>The requests that an HTTP function answers: a path pattern with constraints, and methods.</summary>
internal sealed class HttpRoute
{
    private readonly TemplateMatcher matcher;
    private readonly List<(string Parameter, IRouteConstraint Constraint)> constraints;
    private readonly HashSet<string>? methods;

    internal HttpRoute(LoadedFunction function, string prefix)
    {
        Function = function;
        Trigger = (HttpTriggerAttribute)function.Trigger;
        Pattern = PatternOf(function.Name, Trigger, prefix);
        matcher = new TemplateMatcher(new RouteTemplate(Pattern), new RouteValueDictionary(Pattern.Defaults));
        constraints = [.. Pattern.Parameters.SelectMany(RouteConstraints.Of)];
        methods = Trigger.Methods is { Length: > 0 } listed
            ? listed.ToHashSet(StringComparer.OrdinalIgnoreCase)
            : null;
    }

    internal LoadedFunction Function { get; }

    internal HttpTriggerAttribute Trigger { get; }

    internal RoutePattern Pattern { get; }

    /// <summary>In capitals and in order; "any method" where none is listed.</summary>
    internal string MethodNames => methods is null
        ? "any method"
        : string.Join(", ", methods.Select(method => method.ToUpperInvariant()).Order(StringComparer.Ordinal));

    /// <summary>The pattern of a function's route; throws when <see cref="Fault"/> finds fault.</summary>
    internal static RoutePattern PatternOf(string function, HttpTriggerAttribute trigger, string prefix)
    {
        var route = string.IsNullOrWhiteSpace(trigger.Route) ? function : trigger.Route;
        var whole = prefix.Length == 0 ? route : $"{prefix}/{route.TrimStart('/')}";
        return RoutePatternFactory.Parse(whole);
    }

    /// <summary>Why the platform cannot serve the route of a trigger; null when it can.</summary>
    internal static string? Fault(string function, HttpTriggerAttribute trigger, string prefix)
    {
        var route = (string.IsNullOrWhiteSpace(trigger.Route) ? function : trigger.Route).Trim('/');
        if (Reserved.FirstOrDefault(word => route.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            return $"route '{route}' begins with '{word}', which the platform keeps for itself";
        }

        if (prefix.Length == 0 && IsLocalPage(route))
        {
            return $"route '{route}' lies below /local, where this platform has its own pages";
        }

        try
        {
            var pattern = PatternOf(function, trigger, prefix);
            return pattern.Parameters.Select(RouteConstraints.Fault).FirstOrDefault(fault => fault is not null);
        }
        catch (RoutePatternException malformed)
        {
            return $"route '{route}' cannot be read: {malformed.Message}";
        }
    }

    internal bool SharesMethodsWith(HttpRoute other) =>
        methods is null || other.methods is null || methods.Overlaps(other.methods);

    /// <summary>Whether the function answers this request; if so, with the values in its path.</summary>
    internal bool TryMatch(HttpContext http, RouteValueDictionary values)
    {
        var isMethod = methods?.Contains(http.Request.Method) ?? true;
        if (!isMethod || !matcher.TryMatch(http.Request.Path, values))
        {
            return false;
        }

        foreach (var (parameter, constraint) in constraints)
        {
            if (!constraint.Match(http, null, parameter, values, RouteDirection.IncomingRequest))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly string[] Reserved = ["admin", "runtime"];

    private static bool IsLocalPage(string route) =>
        route.Equals("local", StringComparison.OrdinalIgnoreCase)
        || route.StartsWith("local/", StringComparison.OrdinalIgnoreCase);
}

using Receivables.Local.Functions.Http;

namespace Receivables.Local.Functions;

/// <summary>What the functions of an app must be together.</summary>
internal static class AppRules
{
    internal static void Check(IReadOnlyList<LoadedFunction> functions, FunctionSettings settings, Refusals refusals)
    {
        Unique(functions, function => function.Name, "function", refusals);
        Unique(functions.Where(f => f.Kind == FunctionKind.Activity), f => f.DurableName, "activity", refusals);
        Unique(functions.Where(f => f.Kind == FunctionKind.Orchestrator), f => f.DurableName, "orchestrator", refusals);
        Known(functions, refusals);
        RouteRules.Check([.. functions.Where(f => f.Kind == FunctionKind.Http)], settings, refusals);
    }

    /// <summary>What orchestrators call by name is there.</summary>
    private static void Known(IReadOnlyList<LoadedFunction> functions, Refusals refusals)
    {
        foreach (var orchestrator in functions.Where(function => function.Kind == FunctionKind.Orchestrator))
        {
            foreach (var (kind, name) in CalledFunctions.Of(orchestrator.Method))
            {
                if (!functions.Any(f => f.Kind == kind && f.DurableName.Equals(name, StringComparison.OrdinalIgnoreCase)))
                {
                    var what = kind == FunctionKind.Activity ? "activity" : "orchestrator";
                    refusals.Add(
                        orchestrator.Method,
                        $"it calls the {what} '{name}', which this app does not have; name one with nameof, or add it");
                }
            }
        }
    }

    private static void Unique(
        IEnumerable<LoadedFunction> functions, Func<LoadedFunction, string> name, string what, Refusals refusals)
    {
        var shared = functions.GroupBy(name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1 && same.Any(f => what == "function" || f.DurableName != f.Name));
        foreach (var same in shared)
        {
            var methods = same.Select(f => f.Definition.EntryPoint).Order(StringComparer.Ordinal);
            refusals.Add(
                same.First().Name,
                $"the {what} name '{same.Key}' is used by {string.Join(" and ", methods)}; "
                    + "names are unique whatever the case");
        }
    }
}

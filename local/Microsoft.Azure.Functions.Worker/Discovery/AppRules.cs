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
        RouteRules.Check([.. functions.Where(f => f.Kind == FunctionKind.Http)], settings, refusals);
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

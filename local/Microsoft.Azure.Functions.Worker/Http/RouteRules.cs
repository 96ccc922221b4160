using Receivables.Local.Functions.Http;

namespace Receivables.Local.Functions;

/// <summary>
/// Refuses routes that get in each other's way. The platform tries functions in the order of their names and takes the
/// first whose route fits, however general it is (https://github.com/Azure/azure-functions-host/issues/9876).
/// </summary>
internal static class RouteRules
{
    internal static void Check(
        IReadOnlyList<LoadedFunction> functions, FunctionSettings settings, Refusals refusals)
    {
        var routes = functions.Select(function => new HttpRoute(function, settings.HostJson.RoutePrefix)).ToList();
        var shapes = routes.Select(route => RouteShape.Of(route.Pattern)).ToList();
        for (var later = 1; later < routes.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (routes[earlier].SharesMethodsWith(routes[later]) && shapes[earlier].Covers(shapes[later]))
                {
                    var same = shapes[later].Covers(shapes[earlier]);
                    refusals.Add(routes[later].Function.Name, Reason(routes[earlier], routes[later], same));
                    break;
                }
            }
        }
    }

    private static string Reason(HttpRoute earlier, HttpRoute later, bool same)
    {
        var (route, methods) = (later.Pattern.RawText, later.MethodNames);
        var (other, pattern) = (earlier.Function.Name, earlier.Pattern.RawText);
        return same
            ? $"its route '{route}' ({methods}) is the same as route '{pattern}' of function '{other}'"
            : $"it would never run: functions are tried in the order of their names, and '{other}' with route "
                + $"'{pattern}' takes every request for '{route}' ({methods}). Give it a name before '{other}' in the "
                + "alphabet, or constrain that route";
    }
}

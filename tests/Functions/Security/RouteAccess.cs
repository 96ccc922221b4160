using Receivables.Functions.Http;
using Receivables.Functions.Security;

namespace Receivables.Functions.Tests.Security;

/// <summary>One row of routes.txt: who may use which route.</summary>
/// <param name="Kind"><c>public</c>, <c>machine</c>, <c>operator</c> or <c>person</c>.</param>
/// <param name="Role">The least role of whoever is signed in.</param>
public sealed record RouteAccess(string Method, string Template, string Kind, Role Role)
{
    /// <summary>The table, row by row.</summary>
    public static IReadOnlyList<RouteAccess> Table { get; } =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Security", "routes.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#')).Select(Row),
    ];

    /// <summary>The methods and templates that the application serves.</summary>
    public static IReadOnlyList<(string Method, HttpRoute Route)> Served { get; } =
    [
        .. HttpRoute.Of(typeof(ReceivablesApp).Assembly)
            .SelectMany(route => (route.Methods.Count > 0 ? route.Methods : ["GET", "POST"]).Select(method => (method, route))),
    ];

    /// <summary>Whether the caller must be let in, for that creditor.</summary>
    public bool LetsIn(RouteCaller caller, string creditor)
    {
        var isOwn = creditor == "demo" || !Template.Contains("{creditor}", StringComparison.Ordinal);
        var mayAct = isOwn && caller.Roles.Any(role => Enum.Parse<Role>(role.Split(':')[0], ignoreCase: true) >= Role);
        return Kind switch
        {
            "public" => true,
            "machine" => caller.HasKey && (caller.Roles.Length == 0 || mayAct),
            "operator" => caller.HasKey,
            "person" => mayAct,
            _ => throw new InvalidDataException($"'{Kind}' in routes.txt is none of public, machine, operator, person."),
        };
    }

    public override string ToString() => $"{Method} {Template}";

    private static RouteAccess Row(string line)
    {
        var (route, access) = (line.Split(" = ")[0].Split(' '), line.Split(" = ")[1].Split(' '));
        return new RouteAccess(route[0], route[1], access[0], Enum.Parse<Role>(access.ElementAtOrDefault(1) ?? "reader", ignoreCase: true));
    }
}

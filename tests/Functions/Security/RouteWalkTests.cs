using Microsoft.Azure.Functions.Worker;

namespace Receivables.Functions.Tests.Security;

/// <summary>Walks every route as every caller, for the caller's own creditor and for another.</summary>
public sealed class RouteWalkTests(WalkedApp app) : IClassFixture<WalkedApp>
{
    /// <summary>401, 403 and the way to the sign-in: what a caller meets who is not let in.</summary>
    private static readonly int[] Refusals = [401, 403, 302];

    /// <summary>Routes that a machine reaches without a key would be open to anybody.</summary>
    [Fact]
    public void Every_route_is_in_the_table_and_machines_need_a_key()
    {
        var table = RouteAccess.Table.Select(row => row.ToString()).Order(StringComparer.Ordinal);
        var served = RouteAccess.Served.Select(each => $"{each.Method} {each.Route.Template}").Order(StringComparer.Ordinal);

        Assert.Equal(string.Join('\n', table), string.Join('\n', served));
        foreach (var (method, route) in RouteAccess.Served)
        {
            var level = RouteAccess.Table.Single(row => row.ToString() == $"{method} {route.Template}").Kind switch
            {
                "machine" => AuthorizationLevel.Function,
                "operator" => AuthorizationLevel.Admin,
                _ => AuthorizationLevel.Anonymous,
            };
            Assert.Equal((route.Template, level), (route.Template, route.Level));
        }
    }

    public static TheoryData<string> Rows => [.. RouteAccess.Table.Select(row => row.ToString())];

    [Theory, MemberData(nameof(Rows))]
    public async Task Route_lets_in_whom_it_is_for_and_nobody_else(string row)
    {
        var route = Row(row);
        foreach (var (caller, creditor) in RouteCaller.All.SelectMany(caller => new[] { (caller, "demo"), (caller, "demo-be") }))
        {
            var number = creditor == "demo" ? WalkedApp.OwnNumber : WalkedApp.OtherNumber;
            var (status, body) = await app.Ask(route, caller, creditor, number);
            var who = $"{caller} at {route} of {creditor}: {status} {body}";

            Assert.True(route.LetsIn(caller, creditor) != Refusals.Contains(status), who);
            Assert.True(status is < 500 or 501, who);
            Assert.False(caller.Roles.Length > 0 && body.Contains(WalkedApp.Secret, StringComparison.Ordinal), who);
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task Number_of_another_creditor_says_nothing_under_the_own_one(string row)
    {
        var (_, body) = await app.Ask(Row(row), new RouteCaller("key", true), "demo", WalkedApp.OtherNumber);

        Assert.DoesNotContain(WalkedApp.Secret, body, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task Form_of_another_site_does_not_act_for_who_is_signed_in(string row)
    {
        var route = Row(row);
        if (route.Method != "GET")
        {
            var (status, _) = await app.Ask(
                route, RouteCaller.All[^1], "demo", WalkedApp.OwnNumber, origin: "https://elsewhere.example");

            Assert.Equal(403, status);
        }
    }

    private static RouteAccess Row(string row) => RouteAccess.Table.Single(each => each.ToString() == row);
}

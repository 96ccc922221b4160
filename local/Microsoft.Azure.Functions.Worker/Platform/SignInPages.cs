using Microsoft.AspNetCore.Http;

namespace Receivables.Local.Functions.Platform;

/// <summary>Signs a person in on this machine, without a password, in place of Entra ID.</summary>
internal static class SignInPages
{
    internal static readonly string[] Roles = ["reader", "collector", "approver", "admin"];

    /// <summary>
    /// <c>?role=collector&amp;creditor=demo</c> signs in with the role <c>collector:demo</c>; without a creditor the
    /// role counts for all of them. Several roles are separated by commas. Without a role: a page to choose from.
    /// </summary>
    internal static Task SignIn(HttpContext http)
    {
        var query = http.Request.Query;
        var roles = query["role"].ToString()
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (roles.Length == 0)
        {
            return LocalHtml.Write(http, "Sign in", ChoicesPage(query["returnUrl"].ToString()));
        }

        if (roles.FirstOrDefault(role => !Roles.Contains(role)) is { } unknown)
        {
            return LocalAnswers.Problem(
                http,
                StatusCodes.Status400BadRequest,
                $"'{unknown}' is no role; roles are {string.Join(", ", Roles)}.");
        }

        var creditor = query["creditor"].ToString();
        var name = query["name"].ToString() is { Length: > 0 } given ? given : $"{roles[^1]}@local";
        new SignInCookie(name, [.. roles.Select(role => creditor.Length == 0 ? role : $"{role}:{creditor}")])
            .Write(http.Response);
        http.Response.Redirect(LocalAnswers.OwnPath(query["returnUrl"]) ?? "/local");
        return Task.CompletedTask;
    }

    internal static Task SignOut(HttpContext http)
    {
        SignInCookie.Remove(http.Response);
        http.Response.Redirect(LocalAnswers.OwnPath(http.Request.Query["post_logout_redirect_uri"]) ?? "/local");
        return Task.CompletedTask;
    }

    /// <summary>The address at which App Service signs people in leads to the page of choices.</summary>
    internal static Task AppServiceLogin(HttpContext http)
    {
        var back = LocalAnswers.OwnPath(http.Request.Query["post_login_redirect_uri"]) ?? "/local";
        http.Response.Redirect("/local/sign-in?returnUrl=" + Uri.EscapeDataString(back));
        return Task.CompletedTask;
    }

    private static string ChoicesPage(string returnUrl)
    {
        var back = LocalAnswers.OwnPath(returnUrl) is { } path
            ? "&returnUrl=" + Uri.EscapeDataString(path)
            : string.Empty;
        var links = Roles.Select(role =>
            $"<li><a href=\"/local/sign-in?role={role}{LocalHtml.Encode(back)}\">as {role} of every creditor</a></li>");
        return $"<p>No password here; in Azure people sign in with Entra ID.</p><ul>{string.Concat(links)}</ul>"
            + "<p><a href=\"/local/sign-out\">Sign out</a></p>";
    }
}

using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Receivables.Local.Functions.Platform;

/// <summary>
/// Who is signed in on this machine, kept in a cookie. It proves nothing and counts on loopback only.
/// </summary>
internal sealed record SignInCookie(string Name, IReadOnlyList<string> Roles)
{
    private const string CookieName = "local-sign-in";

    internal static SignInCookie? Read(HttpRequest request)
    {
        if (request.Cookies[CookieName] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<SignInCookie>(Convert.FromBase64String(text));
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }

    internal void Write(HttpResponse response) => response.Cookies.Append(
        CookieName,
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(this)),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true });

    internal static void Remove(HttpResponse response) =>
        response.Cookies.Delete(CookieName, new CookieOptions { Path = "/" });

    /// <summary>The header that App Service authentication sends for a user of Entra ID.</summary>
    internal string ToPrincipalHeader()
    {
        List<object> claims = [new { typ = "name", val = Name }, new { typ = "preferred_username", val = Name }];
        claims.AddRange(Roles.Select(role => new { typ = "roles", val = role }));
        var principal = new { auth_typ = "aad", claims, name_typ = "name", role_typ = "roles" };
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(principal)));
    }
}

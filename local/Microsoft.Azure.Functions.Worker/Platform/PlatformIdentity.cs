using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Receivables.Local.Functions.Platform;

/// <summary>
/// Stands where App Service authentication stands in Azure: headers that only the platform may set are taken off every
/// request, and set anew for who is signed in, while <c>WEBSITE_AUTH_ENABLED</c> is true.
/// </summary>
internal sealed class PlatformIdentity(IConfiguration settings)
{
    private static readonly string[] PlatformPrefixes = ["X-MS-CLIENT-PRINCIPAL", "X-MS-TOKEN-"];

    private bool IsOn => bool.TryParse(settings["WEBSITE_AUTH_ENABLED"], out var on) && on;

    internal void Apply(HttpContext http)
    {
        var headers = http.Request.Headers;
        var forged = headers.Keys
            .Where(name => PlatformPrefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        forged.ForEach(name => headers.Remove(name));
        if (IsOn && SignInCookie.Read(http.Request) is { } user)
        {
            headers["X-MS-CLIENT-PRINCIPAL"] = user.ToPrincipalHeader();
            headers["X-MS-CLIENT-PRINCIPAL-ID"] = user.Name;
            headers["X-MS-CLIENT-PRINCIPAL-NAME"] = user.Name;
            headers["X-MS-CLIENT-PRINCIPAL-IDP"] = "aad";
        }
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Receivables.Domain;

namespace Receivables.Functions.Http;

/// <summary>
/// The caller as App Service authentication tells it, base64 JSON in <c>X-MS-CLIENT-PRINCIPAL</c>. Only to be read
/// where the platform says that it authenticates: otherwise anybody could have sent it.
/// </summary>
internal sealed record ClientPrincipal(string Name, IReadOnlyList<string> Roles)
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    private static readonly string[] NameClaims = ["preferred_username", "name", "upn"];

    /// <summary>Whether the token was issued to that application, for that audience: a client id or its <c>api://</c> form.</summary>
    public static bool IsFor(HttpRequest request, string application, string audience)
    {
        var claims = Claims(request) ?? [];
        return claims.Exists(claim => claim.Type is "appid" or "azp" && Same(claim.Value, application))
            && claims.Exists(claim => claim.Type == "aud" && (Same(claim.Value, audience) || Same(claim.Value, $"api://{audience}")));
    }

    /// <summary>The person who is signed in; null for nobody or a header that cannot be read.</summary>
    public static ClientPrincipal? PersonOf(HttpRequest request)
    {
        if (Claims(request) is not { } claims)
        {
            return null;
        }

        var name = NameClaims.Select(type => claims.FirstOrDefault(claim => claim.Type == type).Value)
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        return name is null
            ? null
            : new ClientPrincipal(name, [.. claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value)]);
    }

    /// <summary>
    /// Whether one of the roles reaches that far for the creditor: <c>collector</c> counts for every creditor,
    /// <c>collector:demo</c> for one.
    /// </summary>
    public bool May(Role needed, CanonicalId creditor) => Roles.Any(role =>
    {
        var parts = role.Split(':', 2);
        return Enum.TryParse<Role>(parts[0], ignoreCase: true, out var has) && Enum.IsDefined(has) && has >= needed
            && (parts.Length == 1 || (CanonicalId.TryParse(parts[1], out var of) && of == creditor));
    });

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static List<(string Type, string Value)>? Claims(HttpRequest request)
    {
        try
        {
            var principal = JsonElement.Parse(Convert.FromBase64String(request.Headers[Header].ToString()));
            return
            [
                .. principal.GetProperty("claims").EnumerateArray().Select(claim => (
                    claim.GetProperty("typ").GetString() ?? "", claim.GetProperty("val").GetString() ?? "")),
            ];
        }
        catch (Exception unreadable) when (
            unreadable is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}

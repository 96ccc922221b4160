using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Receivables.Functions.Http;

/// <summary>
/// The caller as App Service authentication tells it, base64 JSON in <c>X-MS-CLIENT-PRINCIPAL</c>. Only to be read
/// where
/// the platform says that it authenticates: otherwise anybody could have sent it.
/// </summary>
internal static class ClientPrincipal
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>
    /// The application that a token was issued to; null for none or for a header that cannot be read.
    /// </summary>
    public static string? ApplicationOf(HttpRequest request)
    {
        try
        {
            var principal = JsonElement.Parse(Convert.FromBase64String(request.Headers[Header].ToString()));
            foreach (var claim in principal.GetProperty("claims").EnumerateArray())
            {
                if (claim.GetProperty("typ").GetString() is "appid" or "azp")
                {
                    return claim.GetProperty("val").GetString();
                }
            }
        }
        catch (Exception unreadable) when (
            unreadable is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Local.Functions.Http;

/// <summary>
/// The keys that callers show in <c>x-functions-key</c> or, where that is absent, <c>?code=</c>. The master key fits
/// every level; a function key fits <see cref="AuthorizationLevel.Function"/> only.
/// </summary>
internal sealed class FunctionKeys(string masterKey, string functionKey)
{
    internal string MasterKey => masterKey;

    internal bool Allow(HttpRequest request, AuthorizationLevel level) =>
        level == AuthorizationLevel.Anonymous
        || Shown(request) is { Length: > 0 } key
        && (Same(key, masterKey) || (level == AuthorizationLevel.Function && Same(key, functionKey)));

    private static string? Shown(HttpRequest request) =>
        request.Headers.TryGetValue("x-functions-key", out var header) ? header[0] : request.Query["code"];

    private static bool Same(string shown, string key) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(key));
}

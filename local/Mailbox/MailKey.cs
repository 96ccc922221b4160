using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;

namespace Receivables.Local.Mailbox;

/// <summary>Checks who sends a request: by access key or by Entra ID token, of which here any will do.</summary>
internal sealed class MailKey(string accessKey)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly byte[] key = Convert.FromBase64String(accessKey);

    public bool Accepts(Request request, ReadOnlyMemory<byte> body)
    {
        var authorization = Header(request, "Authorization");
        if (authorization.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            return authorization.Length > "Bearer ".Length;
        }

        var (date, hash) = (Header(request, "x-ms-date"), Header(request, "x-ms-content-sha256"));
        var address = request.Uri.ToUri();
        var toSign = $"{request.Method.Method}\n{address.PathAndQuery}\n{date};{address.Authority};{hash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(toSign)));
        return IsRecent(date)
            && hash == Convert.ToBase64String(SHA256.HashData(body.Span))
            && authorization
                == $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}";
    }

    /// <summary>In real time, as signatures are checked, whatever the platform's clock shows.</summary>
    private static bool IsRecent(string date) =>
        DateTimeOffset.TryParseExact(
            date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signedAt)
        && (TimeProvider.System.GetUtcNow() - signedAt).Duration() <= Tolerance;

    private static string Header(Request request, string name) =>
        request.Headers.TryGetValue(name, out var value) ? value : "";
}

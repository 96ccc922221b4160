using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Receivables.Domain;

namespace Receivables.Functions.Http;

/// <summary>
/// Checks that a body was signed by a source of the creditor, as Standard Webhooks say: HMAC-SHA256 over
/// <c>id.timestamp.body</c>, several secrets and several signatures at once while a secret rotates, and a timestamp of
/// at most five minutes ago or ahead. Signatures are judged by real time, never by a clock that can be moved.
/// </summary>
internal static class WebhookSignature
{
    private const string Prefix = "whsec_";

    private const string Version = "v1,";

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The source that signed, or why none is believed.</summary>
    public static (WebhookSource? Source, string? Fault) SignerOf(
        HttpRequest request, ReadOnlySpan<byte> body, IReadOnlyList<WebhookSource> sources)
    {
        var (id, timestamp, signatures) = (Header(request, "id"), Header(request, "timestamp"), Header(request, "signature"));
        if (id.Length == 0 || timestamp.Length == 0 || signatures.Length == 0)
        {
            return (null, "The headers webhook-id, webhook-timestamp and webhook-signature are required.");
        }

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(Now() - seconds) > (long)Tolerance.TotalSeconds)
        {
            return (null, "webhook-timestamp is not within five minutes of now, in seconds since 1970.");
        }

        var shown = signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(signature => signature.StartsWith(Version, StringComparison.Ordinal))
            .Select(signature => Bytes(signature[Version.Length..])).OfType<byte[]>().ToList();
        foreach (var source in sources)
        {
            foreach (var secret in source.Secrets)
            {
                var expected = Sign(secret, id, timestamp, body);
                if (shown.Exists(signature => CryptographicOperations.FixedTimeEquals(signature, expected)))
                {
                    return (source, null);
                }
            }
        }

        return (null, "webhook-signature fits none of the secrets in force.");
    }

    /// <summary>The signature header of a body, as a sender writes it.</summary>
    public static string HeaderFor(string secret, string id, string timestamp, ReadOnlySpan<byte> body) =>
        Version + Convert.ToBase64String(Sign(secret, id, timestamp, body));

    private static byte[] Sign(string secret, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        var text = secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret;
        var key = Bytes(text) ?? Encoding.UTF8.GetBytes(text);
        return HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body]);
    }

    private static byte[]? Bytes(string base64)
    {
        var room = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, room, out var written) ? room[..written] : null;
    }

    private static string Header(HttpRequest request, string name) => request.Headers[$"webhook-{name}"].ToString();

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
}

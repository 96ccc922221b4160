using System.Security.Cryptography;
using System.Text;

namespace Receivables.Functions.Outbound;

/// <summary>Signatures of Standard Webhooks: HMAC-SHA256 over id, time and body.</summary>
internal static class HookSignature
{
    private const string Prefix = "whsec_";

    /// <summary>Such as <c>v1,K5oZ...</c>. A secret that is not <c>whsec_</c> and base64 counts as its own bytes.</summary>
    public static string Of(string secret, string id, string timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(KeyOf(secret), signed))}";
    }

    private static byte[] KeyOf(string secret)
    {
        var key = new byte[secret.Length];
        return secret.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(secret[Prefix.Length..], key, out var length)
            ? key[..length]
            : Encoding.UTF8.GetBytes(secret);
    }
}

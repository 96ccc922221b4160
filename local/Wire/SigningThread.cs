using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Receivables.Local.Wire;

/// <summary>
/// The hashes that a thread has keyed already. Keying one anew costs more than hashing a request with it, and a request
/// that is served in this process is signed and checked by the same thread.
/// </summary>
internal static class SigningThread
{
    private const int Kept = 4;

    [ThreadStatic]
    private static KeyedHash[]? hashes;

    [ThreadStatic]
    private static int next;

    internal static KeyedHash Signer(byte[] key)
    {
        var known = hashes ??= new KeyedHash[Kept];
        foreach (var hash in known)
        {
            if (hash is not null && hash.IsOf(key))
            {
                return hash;
            }
        }

        next = (next + 1) % Kept;
        known[next]?.Dispose();
        return known[next] = new KeyedHash(key);
    }

    internal sealed class KeyedHash(byte[] key) : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        private string? lastText;
        private string lastSignature = string.Empty;

        internal bool IsOf(byte[] other) => ReferenceEquals(key, other) || key.AsSpan().SequenceEqual(other);

        /// <summary>The check of a signature asks for the same text again, right after it was signed.</summary>
        internal string Sign(string text)
        {
            if (text != lastText)
            {
                lastSignature = Compute(text);
                lastText = text;
            }

            return lastSignature;
        }

        public void Dispose() => hash.Dispose();

        private string Compute(string text)
        {
            var longest = Encoding.UTF8.GetMaxByteCount(text.Length);
            var rented = longest > 1024 ? ArrayPool<byte>.Shared.Rent(longest) : null;
            var utf8 = rented ?? stackalloc byte[1024];
            hash.AppendData(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }

            Span<byte> result = stackalloc byte[HMACSHA256.HashSizeInBytes];
            hash.GetHashAndReset(result);
            return Convert.ToBase64String(result);
        }
    }
}

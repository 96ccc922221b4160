using System.Security.Cryptography;
using System.Text;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Which events of other instances have been taken in, so that one which is delivered again after a crash is known.
/// Keeps the last <see cref="Most"/>; a sender gives up its copy long before as many others have come.
/// </summary>
internal sealed class SeenMessages
{
    private const int Most = 512;
    private readonly long[] fingerprints;

    private SeenMessages(long[] fingerprints) => this.fingerprints = fingerprints;

    internal static SeenMessages None { get; } = new([]);

    internal bool IsEmpty => fingerprints.Length == 0;

    internal static SeenMessages Read(byte[]? stored)
    {
        if (stored is not { Length: > 0 })
        {
            return None;
        }

        var read = new long[stored.Length / sizeof(long)];
        Buffer.BlockCopy(stored, 0, read, 0, stored.Length);
        return new SeenMessages(read);
    }

    internal byte[]? Write()
    {
        if (IsEmpty)
        {
            return null;
        }

        var stored = new byte[fingerprints.Length * sizeof(long)];
        Buffer.BlockCopy(fingerprints, 0, stored, 0, stored.Length);
        return stored;
    }

    internal bool Contains(string messageId) => fingerprints.AsSpan().Contains(Fingerprint(messageId));

    internal SeenMessages With(string messageId)
    {
        var kept = fingerprints.AsSpan(Math.Max(0, fingerprints.Length - Most + 1));
        return new SeenMessages([.. kept, Fingerprint(messageId)]);
    }

    private static long Fingerprint(string messageId) =>
        BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)));
}

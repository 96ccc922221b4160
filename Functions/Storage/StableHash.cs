using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Receivables.Functions.Storage;

/// <summary>
/// A hash that is the same in every process and version, for buckets and for spreading messages over a day.
/// </summary>
internal static class StableHash
{
    public static uint Of(string text) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The hash in 64 hexadecimal digits, for names.</summary>
    public static string Name(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Receivables.Local.DurableEngine;

/// <summary>Ids that are the same in every replay and differ between executions, also within one instant.</summary>
internal sealed class DeterministicIds(string instanceId, string executionId)
{
    private int given;

    internal Guid Next(DateTime now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{instanceId}_{executionId}_{now:O}_{given++}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        var bytes = hash.AsSpan(0, 16);
        const byte versionEight = 0x80;
        const byte standardVariant = 0x80;
        bytes[6] = (byte)((bytes[6] & 0x0F) | versionEight);
        bytes[8] = (byte)((bytes[8] & 0x3F) | standardVariant);
        return new Guid(bytes, bigEndian: true);
    }
}

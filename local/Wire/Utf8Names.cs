using System.Text;
using System.Text.Json;

namespace Receivables.Local.Wire;

/// <summary>Property names that occurred before, so that reading a row makes no new strings for them.</summary>
internal static class Utf8Names
{
    private const int Slots = 1024;

    private static readonly string?[] Known = new string?[Slots];

    internal static string Of(ReadOnlySpan<byte> utf8, bool isEscaped)
    {
        if (isEscaped || utf8.Length > 64)
        {
            return isEscaped ? Unescaped(utf8) : Encoding.UTF8.GetString(utf8);
        }

        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var slot = ref Known[hash.ToHashCode() & (Slots - 1)];
        if (slot is { } known && known.Length == utf8.Length && Ascii.Equals(utf8, known))
        {
            return known;
        }

        return slot = Encoding.UTF8.GetString(utf8);
    }

    private static string Unescaped(ReadOnlySpan<byte> utf8)
    {
        byte[] quoted = [(byte)'"', .. utf8, (byte)'"'];
        return JsonSerializer.Deserialize<string>(quoted)!;
    }
}

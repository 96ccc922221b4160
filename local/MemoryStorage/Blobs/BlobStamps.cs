using System.Globalization;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>Versions and moments of what is written.</summary>
internal sealed class BlobStamps(TimeProvider time)
{
    private static long lastVersion = 0x8DD000000000000;

    public DateTimeOffset Now() => time.GetUtcNow();

    /// <summary>Quoted, and different from every other in this process.</summary>
    public static string NextETag() =>
        string.Create(CultureInfo.InvariantCulture, $"\"0x{Interlocked.Increment(ref lastVersion):X}\"");

    public static string Http(DateTimeOffset moment) => moment.ToString("R", CultureInfo.InvariantCulture);
}

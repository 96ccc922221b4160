namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>
/// Stamps rows. Two writes never get the same moment, though the clock behind may stand still: an ETag is made of the
/// moment and has to be new each time.
/// </summary>
internal sealed class EntityClock(TimeProvider time)
{
    private readonly Lock gate = new();
    private long last;

    internal DateTime Next()
    {
        var now = time.GetUtcNow().UtcTicks;
        lock (gate)
        {
            // A clock that was set back by more than a day has been reset, and so has everything it stamped.
            last = now > last || last - now > TimeSpan.TicksPerDay ? now : last + 1;
            return new DateTime(last, DateTimeKind.Utc);
        }
    }
}

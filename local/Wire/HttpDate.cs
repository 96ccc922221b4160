using System.Globalization;

namespace Receivables.Local.Wire;

/// <summary>
/// Real time as HTTP writes it. Signatures are checked against real time, so no movable clock comes in here.
/// </summary>
public static class HttpDate
{
    private static Stamp last = new(0, string.Empty);

    /// <summary>Now in the form <c>Mon, 02 Mar 2026 08:00:00 GMT</c>; rendered once a second.</summary>
    public static string Now()
    {
        var now = TimeProvider.System.GetUtcNow();
        var second = now.UtcTicks / TimeSpan.TicksPerSecond;
        var known = Volatile.Read(ref last);
        if (known.Second != second)
        {
            known = new Stamp(second, now.ToString("r", CultureInfo.InvariantCulture));
            Volatile.Write(ref last, known);
        }

        return known.Text;
    }

    private sealed record Stamp(long Second, string Text);
}

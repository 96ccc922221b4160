using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Creditors;

/// <summary>Turns a creditor on and off; each turn is a version with who and why.</summary>
public sealed class CreditorSwitch(CreditorStore creditors, TimeProvider time)
{
    private const int MostAttempts = 5;

    /// <summary>The creditor in that state, which it may have been in already; null when others kept changing it.</summary>
    public async Task<Creditor?> Set(
        Creditor creditor, CreditorState state, string by, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        var (id, current) = (CanonicalId.Of(creditor.Id), creditor);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (current.State == state)
            {
                return current;
            }

            var today = TimeZones.DayOf(time.GetUtcNow(), new Country(current.Country).TimeZone);
            var next = current with
            {
                State = state,
                Version = current.Version + 1,
                LiveSince = state == CreditorState.Live ? today : current.LiveSince,
            };
            if (await creditors.Keep(next, by, reason, cancellation))
            {
                return next;
            }

            current = await creditors.Find(id, cancellation) ?? current;
        }

        return null;
    }
}

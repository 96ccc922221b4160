using System.Text.Json;

namespace Receivables.Domain;

/// <summary>What reminders may cost in a contract of regular delivery, WER art. XIX.2 paragraph 2.</summary>
/// <param name="Fee">The most for one reminder, besides postage.</param>
/// <param name="FreeDueDates">For so many unpaid due dates in a calendar year reminders are free.</param>
public sealed record ReminderFee(Money Fee, int FreeDueDates)
{
    internal static ReminderFee Read(JsonElement value)
    {
        value.AllowOnly("fee", "freeDueDates");
        return new ReminderFee(value.Euro("fee"), value.Count("freeDueDates"));
    }
}

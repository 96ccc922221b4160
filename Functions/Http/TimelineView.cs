using System.Text.Json;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>Every event of an invoice, oldest first.</summary>
internal static class TimelineView
{
    public static object Of(InvoiceLedger read) => read.Events.Select(recorded =>
    {
        var (type, json) = EventFormat.Write(recorded.Event);
        return new
        {
            at = recorded.RecordedAt,
            occurredOn = recorded.OccurredOn,
            type,
            text = recorded.Reason is { } reason ? $"{Words(type)}: {reason}" : Words(type),
            by = recorded.Actor,
            source = recorded.Source,
            data = JsonElement.Parse(json),
        };
    });

    /// <summary><c>MessageHandedOver</c> as <c>message handed over</c>.</summary>
    private static string Words(string type) => string.Concat(
        type.Select(
            (letter, at) =>
                char.IsUpper(letter) && at > 0
                    ? " " + char.ToLowerInvariant(letter)
                    : char.ToLowerInvariant(letter).ToString()));
}

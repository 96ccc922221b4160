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
            text = TimelineWords.Of(recorded),
            by = recorded.Actor,
            source = recorded.Source,
            data = JsonElement.Parse(json),
        };
    });
}

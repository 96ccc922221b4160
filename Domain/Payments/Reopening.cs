namespace Receivables.Domain;

/// <summary>
/// What the settlement of an invoice let go because it was paid: it comes back, as new postings, when the payment does
/// not stand.
/// </summary>
public static class Reopening
{
    /// <summary>The rest and the costs that the last settlement waived, the other way round; none if it is open.</summary>
    public static IReadOnlyList<InvoiceEvent> Of(IReadOnlyList<RecordedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var settled = events.LastOrDefault(recorded => recorded.Event is InvoiceSettled);
        if (settled is null || Invoice.Of(events).Ending != InvoiceEnding.Paid)
        {
            return [];
        }

        return
        [
            .. events.Take(settled.Sequence - 1).Reverse()
                .TakeWhile(recorded => AppendOf(recorded) == AppendOf(settled))
                .Select(recorded => Back(recorded.Event)).OfType<InvoiceEvent>(),
        ];
    }

    private static InvoiceEvent? Back(InvoiceEvent happened) => happened switch
    {
        RestWrittenOff rest => new RestWrittenOff(-rest.Amount),
        CostsWaived costs => new CostsWaived(-costs.Amount),
        _ => null,
    };

    /// <summary>Events of one append share its name, before the stroke.</summary>
    private static string AppendOf(RecordedEvent recorded) => recorded.EventId.Split('/')[0];
}

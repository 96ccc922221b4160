using Receivables.Functions.Reading;

namespace Receivables.Functions.Http;

/// <summary>Something that waits for a person, with the address of the act that closes it.</summary>
internal static class WorkView
{
    public static IReadOnlyList<(string Heading, Func<WorkItem, object?> Cell)> Columns { get; } =
    [
        ("task", work => work.Task), ("kind", work => work.Kind), ("what", work => work.What), ("since", work => work.Since),
        ("invoice", work => work.Invoice), ("debtor", work => work.Debtor), ("name", work => work.Name),
    ];

    public static object Of(WorkItem work, string creditor) => new
    {
        task = work.Task,
        kind = InvoiceView.Camel(work.Kind),
        what = work.What,
        since = work.Since,
        invoice = work.Invoice,
        debtor = work.Debtor,
        name = work.Name,
        links = new
        {
            invoice = work.Invoice is { } number ? ItemView.Link(creditor, number) : null,
            close = work.Invoice is { } own ? $"{ItemView.Link(creditor, own)}/{ClosedBy(work)}" : null,
        },
    };

    private static string ClosedBy(WorkItem work) => work.Kind switch
    {
        "Call" => $"calls/{work.Task}/outcome",
        "Dispute" => $"disputes/{work.Task["dispute-".Length..]}/resolution",
        _ => $"tasks/{work.Task}/done",
    };
}

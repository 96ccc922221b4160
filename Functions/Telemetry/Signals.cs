using System.Diagnostics;
using System.Diagnostics.Metrics;
using Receivables.Domain;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Telemetry;

/// <summary>
/// What the application tells whoever watches it; docs/operators.md lists every name. Tags hold stages, channels and kinds,
/// never a debtor, an address or an amount.
/// </summary>
internal static class Signals
{
    /// <summary>Name of the trace source and of the meter.</summary>
    public const string Name = "Receivables";

    public static readonly ActivitySource Traces = new(Name);

    public static readonly Meter Metrics = new(Name);

    public static readonly Counter<long> Facts =
        Metrics.CreateCounter<long>("receivables.facts", "{fact}", "Facts recorded in the ledger, by type.");

    public static readonly Counter<long> HandedOver = Metrics.CreateCounter<long>(
        "receivables.messages.handed_over", "{message}", "Invoices that a message went out for, by stage and channel.");

    public static readonly Counter<long> Bounced =
        Metrics.CreateCounter<long>("receivables.messages.bounced", "{message}", "Messages that did not arrive, by kind.");

    public static readonly Counter<long> Withdrawn =
        Metrics.CreateCounter<long>("receivables.messages.withdrawn", "{message}", "Messages stopped between commit and hand-over.");

    public static readonly Counter<long> Stuck =
        Metrics.CreateCounter<long>("receivables.invoices.stuck", "{invoice}", "Invoices that do not get further by themselves.");

    public static readonly Histogram<double> Duration =
        Metrics.CreateHistogram<double>("receivables.function.duration", "ms", "How long functions took, by name and outcome.");

    /// <summary>Counts facts that the ledger has taken.</summary>
    public static void Count(IReadOnlyList<RecordedEvent> recorded)
    {
        foreach (var fact in recorded)
        {
            Facts.Add(1, new KeyValuePair<string, object?>("type", fact.Event.GetType().Name));
            Count(fact.Event);
        }
    }

    private static void Count(InvoiceEvent fact)
    {
        switch (fact)
        {
            case MessageHandedOver message:
                HandedOver.Add(
                    1,
                    new KeyValuePair<string, object?>("stage", message.Stage),
                    new KeyValuePair<string, object?>("channel", message.Channel.ToString()));
                break;
            case MessageBounced message:
                Bounced.Add(1, new KeyValuePair<string, object?>("kind", message.Kind));
                break;
            case MessageWithdrawn:
                Withdrawn.Add(1);
                break;
            case WorkRequested { Kind: ReportStuck.Kind }:
                Stuck.Add(1);
                break;
            default:
                break;
        }
    }
}

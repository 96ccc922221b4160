using Receivables.Domain;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Sending;

/// <summary>What stands against a message about one invoice at a moment.</summary>
internal static class SendObstacle
{
    public static string? Of(
        OutgoingMessage message, MessageLine line, Invoice invoice, Rules rules, DateTimeOffset now)
    {
        var number = invoice.Facts.Number;
        return invoice switch
        {
            { Ending: InvoiceEnding.Paid } => $"invoice {number} was paid before it was sent (betaald vóór verzending)",
            { Ending: not InvoiceEnding.None } => $"invoice {number} ended: {invoice.Ending}",
            _ when invoice.Stages.Reserved?.Message != message.Id => $"invoice {number} is no longer in it",
            _ when new Settlement(rules.Settings).Of(invoice) is { } settled =>
                $"invoice {number} was settled before it was sent (betaald vóór verzending): {settled.Why}",
            _ when invoice.PausedOn(rules.Settings.LocalDay(now)) is { } pause => $"invoice {number} is paused: {pause.Why}",
            _ when !rules.Settings.IsLive => $"creditor is {rules.Creditor.State}",
            _ when invoice.Money.Version != invoice.Stages.Reserved!.MoneyVersion => $"the sum of invoice {number} changed",
            _ when !rules.Settings.MaySendAt(now) => "outside the hours in which messages leave",
            _ when !StillWanted(line, invoice.WithoutReservation(), rules, now) => $"invoice {number} does something else now",
            _ => null,
        };
    }

    private static bool StillWanted(MessageLine line, Invoice invoice, Rules rules, DateTimeOffset now) => line.Joins
        ? NoticeGroup.MayJoin(invoice, rules.Policy, rules.Settings, rules.Law, rules.Settings.LocalDay(now))
        : rules.Decision.Of(invoice, now) is AskForMessage wants
            && wants.Stage.Stage.Id == line.Stage && wants.Stage.Cycle == line.Cycle;
}

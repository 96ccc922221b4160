using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Functions.Intake;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>What the sender of an invoice is told.</summary>
internal static class InvoiceAnswer
{
    public static IActionResult Of(Registered registered, DurableTaskClient durable) => registered.Outcome switch
    {
        RegistrationOutcome.Wrong => Problem.Wrong(registered.Faults!),
        RegistrationOutcome.Conflicts => Problem.Conflict(
            "An invoice of this number is recorded with other content; a change comes as a credit note or new terms.",
            Recorded(registered.Ledger!)),
        RegistrationOutcome.Repeated => Answer(registered, durable, StatusCodes.Status200OK),
        _ => Answer(registered, durable, StatusCodes.Status202Accepted),
    };

    private static object Recorded(InvoiceLedger ledger) => new
    {
        number = ledger.State.Facts.Number,
        issueDate = ledger.State.Facts.IssueDate,
        dueDate = ledger.State.Facts.DueDate,
        total = ledger.State.Facts.Principal.Amount,
        vat = ledger.State.Facts.Vat.Amount,
        prepaid = ledger.State.Facts.Prepaid.Amount,
        debtor = ledger.State.Facts.Debtor,
    };

    private static IActionResult Answer(Registered registered, DurableTaskClient durable, int status)
    {
        var ledger = registered.Ledger!;
        var self = $"/api/{ledger.Id.Creditor}/invoices/{ledger.Id.Number}";
        var body = new
        {
            invoice = ledger.State.Facts.Number,
            status = InvoiceStatus.Of(ledger.State),
            instanceId = ledger.Id.InstanceId,
            warnings = registered.Warnings,
            links = new
            {
                self,
                timeline = $"{self}/timeline",
                explain = $"{self}/explain",
                orchestration = durable.CreateHttpManagementPayload(ledger.Id.InstanceId).StatusQueryGetUri,
            },
        };
        return new LocatedResult(self, status, body);
    }

    /// <summary>An object with a Location header, whatever the status.</summary>
    private sealed class LocatedResult(string location, int status, object body) : ObjectResult(body)
    {
        public override void OnFormatting(ActionContext context)
        {
            StatusCode = status;
            base.OnFormatting(context);
            context.HttpContext.Response.Headers.Location = location;
        }
    }
}

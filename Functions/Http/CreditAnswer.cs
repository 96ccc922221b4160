using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Http;

/// <summary>What the sender of a credit note is told.</summary>
internal static class CreditAnswer
{
    public static IActionResult Of(AppliedCredit credit) => credit.As switch
    {
        AppliedAs.Recorded or AppliedAs.KeptAsCredit =>
            new ObjectResult(Body(credit)) { StatusCode = StatusCodes.Status202Accepted },
        AppliedAs.Repeated => new OkObjectResult(Body(credit)),
        AppliedAs.Conflicting => Problem.Conflict(
            "A credit note of this number is recorded with another amount or day.",
            new { number = credit.CreditNote, invoice = credit.Invoice, applied = credit.Applied.Amount }),
        AppliedAs.InvoiceUnknown => Wrong("billingReference", $"invoice {credit.Invoice} is not known; post it first."),
        AppliedAs.OtherCurrency => Wrong("currency", $"is another than that of invoice {credit.Invoice}."),
        _ => Problem.Wrong(credit.Faults!),
    };

    private static object Body(AppliedCredit credit) => new
    {
        creditNote = credit.CreditNote,
        invoice = credit.Invoice,
        applied = credit.Applied.Amount,
        creditLeft = credit.Left.Amount,
    };

    private static IActionResult Wrong(string field, string fault)
    {
        var faults = new Faults();
        faults.Add(field, fault);
        return Problem.Wrong(faults);
    }
}

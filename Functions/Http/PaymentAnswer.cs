using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Receivables.Functions.Intake;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>What the sender of a payment, or of an act on one, is told.</summary>
internal static class PaymentAnswer
{
    public static IActionResult Of(TakenPayment? taken, string id, string conflict) => taken switch
    {
        null => Problem.NotFound($"There is no payment '{id}'."),
        { As: TakenAs.Wrong } => Problem.Wrong(taken.Faults!),
        { As: TakenAs.Conflicting } => Problem.Conflict(conflict, Body(taken.Payment!)),
        { As: TakenAs.Repeated } => new OkObjectResult(Body(taken.Payment!)),
        _ => new ObjectResult(Body(taken.Payment!)) { StatusCode = StatusCodes.Status202Accepted },
    };

    public static object Body(StoredPayment payment) => new
    {
        id = payment.Id,
        amount = payment.Amount.Amount,
        currency = payment.Amount.Currency.Code,
        paidOn = payment.PaidOn,
        payer = payment.PayerName is null && payment.PayerIban is null
            ? null
            : new { name = payment.PayerName, iban = payment.PayerIban },
        reference = payment.Reference ?? payment.Text,
        allocations = payment.Lines.Where(line => !line.IsReversed).Select(line => new
        {
            invoice = line.Number,
            amount = line.Total.Amount,
            costs = line.Costs.Amount,
            interest = line.Interest.Amount,
            principal = line.Principal.Amount,
            why = line.Why,
        }),
        unallocated = payment.Unallocated.Amount,
        refunded = payment.Refunded.Amount,
        reversedOn = payment.Reversal?.On,
        why = payment.Why,
        suggestions = payment.Unallocated.IsPositive
            ? payment.Suggestions.Select(each => new { invoice = each.Invoice, confidence = each.Confidence, why = each.Why })
            : [],
    };
}

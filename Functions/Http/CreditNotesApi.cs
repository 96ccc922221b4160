using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Http;

/// <summary>A credit note that somebody books on an invoice by hand; its number makes a repeat one note.</summary>
public sealed class CreditNotesApi(CreditorAccess access, Credits credits)
{
    private const decimal MostMoney = 1_000_000_000m;

    [Function("PostInvoiceCreditNote")]
    public async Task<IActionResult> Post(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/credit-notes")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var admission = await access.Enter(request, creditor, Role.Collector, cancellation);
        if (admission.Creditor is not { } owner)
        {
            return admission.Denied!;
        }

        var (body, refusal) = await JsonBody.Read<Body>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        if (!CanonicalId.TryParse(number, out var invoice))
        {
            return Problem.Unreadable($"'{number}' is no invoice number in a path: write / as ~ and a space as _.");
        }

        var faults = new Faults();
        faults.Require(CanonicalId.FaultOf(body.Number) is null, "number", CanonicalId.FaultOf(body.Number) ?? "");
        faults.Require(
            body.Amount is > 0 and <= MostMoney && decimal.Round(body.Amount.Value, 2) == body.Amount, "amount", "is more than zero, with at most two decimals.");
        faults.Require(body.On is not null, "on", "is missing: write yyyy-MM-dd.");
        if (faults.Any)
        {
            return Problem.Wrong(faults);
        }

        var applied = await credits.Apply(
            durable,
            new InvoiceId(CanonicalId.Of(owner.Id), invoice),
            new CreditApplied(body.Number!.Trim(), Money.Euro(body.Amount!.Value), body.On!.Value),
            admission.Caller.ActsAs(body.By),
            cancellation);
        return applied.As == AppliedAs.InvoiceUnknown ? Problem.NotFound($"There is no invoice '{number}'.") : CreditAnswer.Of(applied);
    }

    private sealed record Body(string? Number, decimal? Amount, DateOnly? On, string? Reason, string? By);
}

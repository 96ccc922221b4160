using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Http;

/// <summary>What changes the sum of one invoice besides payments: credit notes, and the bookkeeping's word.</summary>
public sealed class InvoiceMoneyApi(
    CreditorAccess access, Credits credits, Balances balances, InvoiceRules rules, TimeProvider time)
{
    [Function("PostCreditNote")]
    public async Task<IActionResult> CreditNote(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/credit-notes")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var (owner, caller, denied) = await access.Enter(request, creditor, Role.Collector, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        if (!CanonicalId.TryParse(number, out var id))
        {
            return Problem.NoIdInPath(number);
        }

        var (input, refusal) = await JsonBody.Read<CreditNoteInput>(request, cancellation);
        if (input is null)
        {
            return refusal!;
        }

        var applied = await credits.Apply(
            durable, owner, new InvoiceId(CanonicalId.Of(owner.Id), id), input, caller.ActsAs(input.By), cancellation);
        return applied.As == AppliedAs.InvoiceUnknown
            ? Problem.NotFound($"There is no invoice '{number}'.")
            : CreditAnswer.Of(applied);
    }

    [Function("PutBalance")]
    public async Task<IActionResult> Balance(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/{creditor}/invoices/{number}/balance")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var (owner, caller, denied) = await access.Enter(request, creditor, Role.Collector, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        if (!CanonicalId.TryParse(number, out var id))
        {
            return Problem.NoIdInPath(number);
        }

        var (input, refusal) = await JsonBody.Read<BalanceInput>(request, cancellation);
        if (input is null)
        {
            return refusal!;
        }

        var reported = await balances.Report(
            durable, owner, new InvoiceId(CanonicalId.Of(owner.Id), id), input, caller.ActsAs(input.By), cancellation);
        return reported switch
        {
            { Ledger: null } => Problem.NotFound($"There is no invoice '{number}'."),
            { Faults: { } faults } => Problem.Wrong(faults),
            { Why: { } why } => Problem.Conflict(why, new { open = reported.Ledger.State.Money.PrincipalOpen.Amount }),
            _ => new ObjectResult(InvoiceView.Of(
                reported.Ledger, await rules.Of(reported.Ledger, cancellation), time.GetUtcNow()))
            {
                StatusCode = reported.As == TakenAs.Recorded ? StatusCodes.Status202Accepted : StatusCodes.Status200OK,
            },
        };
    }
}

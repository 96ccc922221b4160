using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>One invoice: how it stands, what happened, and what comes next and why.</summary>
public sealed class InvoiceReadingApi(
    CreditorAccess access, Ledger ledger, InvoiceRules invoiceRules, TimeProvider time)
{
    [Function("GetInvoice")]
    public Task<IActionResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/invoices/{number}")] HttpRequest request,
        string creditor,
        string number,
        CancellationToken cancellation) =>
        With(request, creditor, number, (read, rules) => InvoiceView.Of(read, rules, time.GetUtcNow()), cancellation);

    [Function("GetTimeline")]
    public Task<IActionResult> Timeline(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/invoices/{number}/timeline")] HttpRequest request,
        string creditor,
        string number,
        CancellationToken cancellation) =>
        With(request, creditor, number, (read, _) => TimelineView.Of(read), cancellation);

    [Function("GetExplain")]
    public Task<IActionResult> Explain(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/invoices/{number}/explain")] HttpRequest request,
        string creditor,
        string number,
        CancellationToken cancellation) =>
        With(request, creditor, number, (read, rules) => ExplainView.Of(read, rules, time.GetUtcNow()), cancellation);

    private async Task<IActionResult> With(
        HttpRequest request, string creditor, string number, Func<InvoiceLedger, Rules, object> view, CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        if (!CanonicalId.TryParse(number, out var id))
        {
            return Problem.Unreadable($"'{number}' is no invoice number in a path: write / as ~ and a space as _.");
        }

        var read = await ledger.Read(new InvoiceId(CanonicalId.Of(owner.Id), id), cancellation);
        return read.Invoice is null
            ? Problem.NotFound($"There is no invoice '{number}'.")
            : new OkObjectResult(view(read, await invoiceRules.Of(read, cancellation)));
    }
}

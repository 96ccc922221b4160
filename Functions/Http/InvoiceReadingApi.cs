using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>One invoice: how it stands, what happened, and what comes next and why.</summary>
public sealed class InvoiceReadingApi(
    CreditorAccess access, Ledger ledger, InvoiceRules invoiceRules, DebtorDesk desk, Documents documents, TimeProvider time)
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

    /// <summary>The claim on a day (<c>asOf</c>, today when left out) with its working.</summary>
    [Function("GetClaim")]
    public Task<IActionResult> Claim(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/invoices/{number}/claim")] HttpRequest request,
        string creditor,
        string number,
        CancellationToken cancellation)
    {
        DateOnly? asked = null;
        if (request.Query["asOf"].ToString() is { Length: > 0 } text)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return Task.FromResult(Problem.Wrong(Intake.Faults.Of([("asOf", "is a day, yyyy-MM-dd.")])));
            }

            asked = day;
        }

        return WithAnswer(
            request,
            creditor,
            number,
            (read, rules) =>
            {
                try
                {
                    return Task.FromResult<IActionResult>(new OkObjectResult(
                        ClaimView.Of(read, rules, asked ?? rules.Settings.LocalDay(time.GetUtcNow()))));
                }
                catch (MissingStatuteRowException missing)
                {
                    return Task.FromResult(Problem.Wrong(Intake.Faults.Of([("asOf", missing.Message)])));
                }
            },
            cancellation);
    }

    [Function("GetMessages")]
    public Task<IActionResult> Messages(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/invoices/{number}/messages")] HttpRequest request,
        string creditor,
        string number,
        CancellationToken cancellation) =>
        With(request, creditor, number, (read, _) => MessageView.Of(read), cancellation);

    /// <summary>One message with its words as they left; the letter or page itself by <c>Accept: text/html</c>.</summary>
    [Function("GetMessage")]
    public Task<IActionResult> Message(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/invoices/{number}/messages/{id}")] HttpRequest request,
        string creditor,
        string number,
        string id,
        CancellationToken cancellation) =>
        WithAnswer(
            request,
            creditor,
            number,
            async (read, _) =>
            {
                if (read.State.Stages.Sent.LastOrDefault(sent =>
                    string.Equals(sent.Message, id, StringComparison.OrdinalIgnoreCase)) is not { } sent)
                {
                    return Problem.NotFound($"Invoice '{number}' has no message '{id}'.");
                }

                var whole = await desk.Find(
                    read.Id.Creditor.Value, CanonicalId.Of(read.State.Facts.Debtor).Value, sent.Message, cancellation);
                JsonElement? document = whole?.Message.Document is { } hash
                    ? JsonElement.Parse((await documents.Read(hash, cancellation)).ToString())
                    : null;
                return request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) && document is { } page
                    ? new ContentResult { Content = page.GetProperty("Html").GetString(), ContentType = "text/html; charset=utf-8" }
                    : new OkObjectResult(MessageView.Whole(sent, read, document));
            },
            cancellation);

    private Task<IActionResult> With(
        HttpRequest request, string creditor, string number, Func<InvoiceLedger, Rules, object> view, CancellationToken cancellation) =>
        WithAnswer(
            request, creditor, number, (read, rules) =>
                Task.FromResult<IActionResult>(new OkObjectResult(view(read, rules))), cancellation);

    private async Task<IActionResult> WithAnswer(
        HttpRequest request, string creditor, string number, Func<InvoiceLedger, Rules, Task<IActionResult>> answer,
        CancellationToken cancellation)
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
            : await answer(read, await invoiceRules.Of(read, cancellation));
    }
}

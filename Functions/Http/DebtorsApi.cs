using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Acts;
using Receivables.Functions.Reading;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>One debtor: as known, changed, held, and what became of them.</summary>
public sealed class DebtorsApi(
    ActEndpoint endpoint, CreditorAccess access, DebtorActs acts, DebtorFacts facts, DebtorStore debtors, Lists lists, TimeProvider time)
{
    [Function("GetDebtor")]
    public async Task<IActionResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/debtors/{id}")] HttpRequest request,
        string creditor,
        string id,
        CancellationToken cancellation)
    {
        var admission = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (admission.Creditor is not { } owner)
        {
            return admission.Denied!;
        }

        if (!CanonicalId.TryParse(id, out var debtor) || PageMark.Read(request.Query["page"]) is not { } mark)
        {
            return Problem.Unreadable($"'{id}' is no id of a debtor in a path, or the page is none: write / as ~ and a space as _.");
        }

        var own = CanonicalId.Of(owner.Id);
        var known = debtors.Find(own, debtor, cancellation);
        var totals = lists.Debtor(own, debtor, cancellation);
        if (await known is not { } told)
        {
            return Problem.NotFound($"There is no debtor '{id}'.");
        }

        var page = await lists.Items(own, debtor, null, mark, cancellation);
        var today = TimeZones.DayOf(time.GetUtcNow(), new Country(owner.Country).TimeZone);
        return new OkObjectResult(DebtorView.Whole(
            told, await totals ?? new DebtorTotals(told.Id, told.Name, told.Kind), page.Items, page.Next, own.Value, today));
    }

    /// <summary>Replaces what is known of a debtor; invoices that waited for a right address go on.</summary>
    [Function("PutDebtor")]
    public async Task<IActionResult> Put(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/{creditor}/debtors/{id}")] HttpRequest request,
        string creditor,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var admission = await access.Enter(request, creditor, Role.Collector, cancellation);
        if (admission.Creditor is not { } owner)
        {
            return admission.Denied!;
        }

        var (bytes, refusal) = await JsonBody.Bytes(request, cancellation);
        if (bytes is null)
        {
            return refusal!;
        }

        return CanonicalId.TryParse(id, out var debtor)
            ? await facts.Put(durable, owner, debtor, id, bytes, admission.Caller, cancellation)
            : Problem.Unreadable($"'{id}' is no id of a debtor in a path: write / as ~ and a space as _.");
    }

    [Function("PostDebtorHold")]
    public Task<IActionResult> Hold(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/debtors/{id}/holds")] HttpRequest request,
        string creditor,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => Do(request, creditor, id, durable, "debtor-holds", input => input, cancellation);

    [Function("PostDebtorHoldRelease")]
    public Task<IActionResult> Release(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/debtors/{id}/holds/{hold}/release")] HttpRequest request,
        string creditor,
        string id,
        string hold,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        Do(request, creditor, id, durable, "debtor-hold-release", input => input with { Id = hold }, cancellation);

    /// <summary>Without an id the kind and day name the circumstance: it is told once.</summary>
    [Function("PostDebtorCircumstance")]
    public Task<IActionResult> Happens(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/debtors/{id}/circumstances")] HttpRequest request,
        string creditor,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        Do(request, creditor, id, durable, "circumstances", input => input with { Id = input.Id ?? $"{input.Kind}-{input.On:yyyyMMdd}" },
            cancellation);

    [Function("PostDebtorCircumstanceEnded")]
    public Task<IActionResult> Ends(
        [HttpTrigger(AuthorizationLevel.Function, "post",
            Route = "api/{creditor}/debtors/{id}/circumstances/{kind}/ended")] HttpRequest request,
        string creditor,
        string id,
        string kind,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        Do(request, creditor, id, durable, "circumstance-ended",
            input => input with { Id = input.Id ?? $"{kind}-{input.On:yyyyMMdd}", Kind = kind }, cancellation);

    private async Task<IActionResult> Do(
        HttpRequest request, string creditor, string id, DurableTaskClient durable, string act, Func<ActInput, ActInput> complete,
        CancellationToken cancellation)
    {
        var (admission, input, refusal) = await endpoint.Read<ActInput>(request, creditor, act, cancellation);
        if (input is null)
        {
            return refusal!;
        }

        if (!CanonicalId.TryParse(id, out var debtor))
        {
            return Problem.Unreadable($"'{id}' is no id of a debtor in a path: write / as ~ and a space as _.");
        }

        var named = complete(input) with { By = admission!.Caller.ActsAs(input.By) };
        var answer = await acts.Do(
            durable, CanonicalId.Of(admission.Creditor!.Id), debtor, act, named, ActEndpoint.Source(admission), cancellation);
        return answer.Outcome switch
        {
            ActOutcome.Unknown => Problem.NotFound($"There is no debtor '{id}'."),
            ActOutcome.Wrong => Problem.Wrong(answer.Faults!),
            ActOutcome.Conflicts => Problem.Conflict(answer.Why!, answer.Act),
            var outcome => new ObjectResult(new { debtor = debtor.Value, act, invoices = answer.Invoices })
            {
                StatusCode = outcome == ActOutcome.Recorded ? StatusCodes.Status202Accepted : StatusCodes.Status200OK,
            },
        };
    }
}

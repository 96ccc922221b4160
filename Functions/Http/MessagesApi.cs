using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Acts;
using Receivables.Functions.Reading;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>What debtors answer to a message: it pauses every invoice that the message was about.</summary>
public sealed class MessagesApi(ActEndpoint endpoint, InvoiceActs acts, DebtorDesk desk, Lists lists)
{
    /// <summary>Without an id the day and the words name the reply: the same again is recorded once.</summary>
    [Function("PostReply")]
    public async Task<IActionResult> Reply(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/messages/{id}/replies")] HttpRequest request,
        string creditor,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var (admission, input, refusal) = await endpoint.Read<ActInput>(request, creditor, "reply", cancellation);
        if (input is null)
        {
            return refusal!;
        }

        var own = CanonicalId.Of(admission!.Creditor!.Id);
        var debtor = await lists.DebtorOf(own, id.ToLowerInvariant(), cancellation);
        if (debtor is null || await desk.Find(own.Value, debtor.Value.Value, id.ToLowerInvariant(), cancellation) is not ({ } message, _))
        {
            return Problem.NotFound($"There is no message '{id}'.");
        }

        var named = input with
        {
            Id = StableHash.Name($"{message.Id}|{input.Id}|{input.On:O}|{input.Text}")[..16],
            By = input.By is null ? "debtor" : admission.Caller.ActsAs(input.By),
        };
        var answers = new List<(InvoiceId Id, ActAnswer Answer)>();
        foreach (var line in message.Lines)
        {
            var invoice = InvoiceId.Canonical(own.Value, line.Number);
            answers.Add((invoice,
                await acts.Do(durable, invoice, "reply", named, ActEndpoint.Source(admission), cancellation, message.Id)));
        }

        var failed = answers.FirstOrDefault(each => !each.Answer.IsDone);
        return failed.Answer is not null
            ? ActEndpoint.Answer(failed.Id, "reply", failed.Answer)
            : new ObjectResult(new { message = message.Id, invoices = answers.Select(each => each.Id.Number.Value) })
            {
                StatusCode = answers.Exists(each => each.Answer.Outcome == ActOutcome.Recorded)
                    ? StatusCodes.Status202Accepted
                    : StatusCodes.Status200OK,
            };
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Acts;

namespace Receivables.Functions.Http;

/// <summary>What every acting endpoint does: who may, which invoice, what body, do it, tell what is recorded.</summary>
public sealed class ActEndpoint(CreditorAccess access, InvoiceActs acts)
{
    /// <summary>Does the act on the invoice that the path names.</summary>
    public async Task<IActionResult> Do(
        HttpRequest request, string creditor, string number, DurableTaskClient durable, string act, CancellationToken cancellation,
        string? subject = null)
    {
        var (admission, input, refusal) = await Read<ActInput>(request, creditor, act, cancellation);
        if (input is null)
        {
            return refusal!;
        }

        if (!CanonicalId.TryParse(number, out var invoice))
        {
            return Problem.Unreadable($"'{number}' is no invoice number in a path: write / as ~ and a space as _.");
        }

        var id = new InvoiceId(CanonicalId.Of(admission!.Creditor!.Id), invoice);
        var named = input with { By = admission.Caller.ActsAs(input.By) };
        return Answer(id, act, await acts.Do(durable, id, act, named, Source(admission), cancellation, subject));
    }

    /// <summary>Admits the caller to an act and reads its body; the refusal where either fails.</summary>
    internal async Task<(Admission? Admission, T? Body, IActionResult? Refusal)> Read<T>(
        HttpRequest request, string creditor, string act, CancellationToken cancellation)
        where T : class
    {
        var needs = Enum.Parse<Role>(ActBook.Named(act).Role.ToString());
        var admission = await access.Enter(request, creditor, needs, cancellation);
        if (admission.Creditor is null)
        {
            return (null, null, admission.Denied);
        }

        if (request.ContentLength is not 0 and not null && !request.HasJsonContentType())
        {
            return (null, null, Problem.WrongType("An act is application/json."));
        }

        var (body, refusal) = await JsonBody.Read<T>(request, cancellation);
        return (admission, body, refusal);
    }

    internal static string Source(Admission admission) => admission.Caller.IsPerson ? "desk" : "api";

    internal static IActionResult Answer(InvoiceId id, string act, ActAnswer answer) => answer.Outcome switch
    {
        ActOutcome.Unknown => Problem.NotFound($"There is no invoice '{id.Number}'."),
        ActOutcome.Wrong => Problem.Wrong(answer.Faults!),
        ActOutcome.Conflicts => Problem.Conflict(answer.Why!, answer.Recorded.Count == 0 ? null : answer.Recorded.Select(Event)),
        var outcome => new ObjectResult(Body(id, act, answer))
        {
            StatusCode = outcome == ActOutcome.Recorded ? StatusCodes.Status202Accepted : StatusCodes.Status200OK,
        },
    };

    private static object Body(InvoiceId id, string act, ActAnswer answer)
    {
        var self = $"/api/{id.Creditor}/invoices/{id.Number}";
        return new
        {
            invoice = id.Number.Value,
            act,
            recorded = answer.Recorded.Select(Event),
            links = new { self, timeline = $"{self}/timeline", explain = $"{self}/explain" },
        };
    }

    private static object Event(RecordedEvent recorded)
    {
        var (type, json) = EventFormat.Write(recorded.Event);
        return new { at = recorded.RecordedAt, type, by = recorded.Actor, reason = recorded.Reason, data = JsonElement.Parse(json) };
    }
}

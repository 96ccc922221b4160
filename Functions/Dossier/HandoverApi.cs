using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Http;
using Receivables.Functions.Intake;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Dossier;

/// <summary>Whether a claim may leave the house, and the dossier that it leaves with.</summary>
public sealed class HandoverApi(
    CreditorAccess access, Ledger ledger, Recorder recorder, DossierReader dossiers, Documents documents)
{
    private const int MostAttempts = 5;

    /// <summary>An approver's answer: <c>{ "approve": true, "reason", "by" }</c>; the same answer twice is one.</summary>
    [Function("PostHandoverApproval")]
    public async Task<IActionResult> Approve(
        [HttpTrigger(AuthorizationLevel.Function, "post",
            Route = "api/{creditor}/invoices/{number}/handover/approval")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var (owner, caller, denied) = await access.Enter(request, creditor, Role.Approver, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        var (body, refusal) = await JsonBody.Read<ApprovalInput>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        if (ApprovalInput.FaultsOf(body, caller) is { Count: > 0 } faults)
        {
            return Problem.Wrong(faults);
        }

        return await Find(owner, number, cancellation) is { } read
            ? await Answer(durable, read, body, caller.ActsAs(body.By), cancellation)
            : Problem.NotFound($"There is no invoice '{number}'.");
    }

    /// <summary>
    /// The dossier as a zip file: the one that was handed over; before that, or with <c>?current=true</c>, as it is now.
    /// </summary>
    [Function("GetDossier")]
    public async Task<IActionResult> Dossier(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/invoices/{number}/dossier")] HttpRequest request,
        string creditor,
        string number,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        if (await Find(owner, number, cancellation) is not { } read)
        {
            return Problem.NotFound($"There is no invoice '{number}'.");
        }

        var sent = read.Events.Select(recorded => recorded.Event).OfType<HandoverSent>().LastOrDefault();
        var kept = sent is null || request.Query["current"] == "true" ? null : await documents.Find(sent.Dossier, cancellation);
        var file = kept?.ToArray() ?? await dossiers.Make(read, cancellation);
        return new FileContentResult(file, "application/zip") { FileDownloadName = $"dossier-{read.Id.Number}.zip" };
    }

    private async Task<InvoiceLedger?> Find(Creditor owner, string number, CancellationToken cancellation)
    {
        if (!CanonicalId.TryParse(number, out var id))
        {
            return null;
        }

        var read = await ledger.Read(new InvoiceId(CanonicalId.Of(owner.Id), id), cancellation);
        return read.Invoice is null ? null : read;
    }

    private async Task<IActionResult> Answer(
        DurableTaskClient durable, InvoiceLedger read, ApprovalInput body, string by, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var given = Given(read);
            if (given is not null)
            {
                return given == body.Approve ? Ok(read) : Problem.Conflict(
                    $"The handover was {(given.Value ? "approved" : "refused")} before.", Stands(read));
            }

            if (read.State is not { Handover: HandoverState.Asked, Ending: InvoiceEnding.None })
            {
                return Problem.Conflict(
                    "Nobody asked for this handover: the formal notice has to be served and its term passed first.", Stands(read));
            }

            var appended = await recorder.Record(durable, read, Append(read, body, by), cancellation);
            if (appended.Outcome != AppendOutcome.Overtaken)
            {
                return Ok(appended.Ledger);
            }

            read = appended.Ledger;
        }

        return Problem.StorageAway();
    }

    /// <summary>The answer of this cycle; null while there is none.</summary>
    private static bool? Given(InvoiceLedger read) => read.State.Handover switch
    {
        HandoverState.Approved or HandoverState.Sent => true,
        HandoverState.Refused => false,
        _ => null,
    };

    private static Append Append(InvoiceLedger read, ApprovalInput body, string by)
    {
        var cycle = read.State.Cycle;
        var answer = new NewEvent(body.Approve == true ? new HandoverApproved(by) : new HandoverRefused(by), Reason: body.Reason);
        var after = body.Approve == true
            ? Enumerable.Empty<NewEvent>()
            : [new NewEvent(new WorkRequested($"handover-refused-{cycle}", "Handover",
                "refused: write it off, agree a plan, or take it up again"))];
        var asked = ApprovalTurn.TaskOf(cycle);
        var done = read.State.Worklist.ContainsKey(asked) ? [new NewEvent(new WorkDone(asked))] : Enumerable.Empty<NewEvent>();
        return new Append(
            string.Create(CultureInfo.InvariantCulture, $"handover-answer-{cycle}-{read.State.HandoverOn:yyyyMMdd}"),
            by, "approval", [answer, .. done, .. after]);
    }

    private static OkObjectResult Ok(InvoiceLedger read) => new(Stands(read));

    private static object Stands(InvoiceLedger read) => new
    {
        invoice = read.State.Facts.Number,
        handover = read.State.Handover.ToString().ToLowerInvariant(),
        status = InvoiceStatus.Of(read.State),
        on = read.State.HandoverOn,
    };
}

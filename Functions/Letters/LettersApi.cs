using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Http;
using Receivables.Functions.Intake;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Letters;

/// <summary>Letters that wait for a person: the list, the pages to print, and that they were posted.</summary>
public sealed class LettersApi(
    CreditorAccess access, LetterDesk letters, Recorder recorder, Documents documents, TimeProvider time)
{
    /// <summary>Letters to post, oldest first; with <c>?all=true</c> those that were posted too.</summary>
    [Function("GetLetters")]
    public async Task<IActionResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/letters")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (owner is null) return denied!;

        var after = request.Query["page"].ToString();
        var (page, next) = await letters.List(
            CanonicalId.Of(owner.Id), request.Query["all"] != "true", after.Length == 0 ? null : after, cancellation);
        return new OkObjectResult(new
        {
            letters = page.OrderBy(letter => letter.PrintedOn).Select(letter => View(creditor, letter)),
            next,
        });
    }

    /// <summary>The pages to print, as PDF.</summary>
    [Function("GetLetter")]
    public async Task<IActionResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/letters/{id}")] HttpRequest request,
        string creditor,
        string id,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (owner is null) return denied!;

        return await Find(owner, id, cancellation) is { } letter
            ? await Pdf(letter.Document, $"letter-{letter.Id}.pdf", cancellation)
            : Problem.NotFound($"There is no letter '{id}'.");
    }

    /// <summary>An original invoice that belongs in the envelope, counted from 1.</summary>
    [Function("GetLetterEnclosure")]
    public async Task<IActionResult> Enclosure(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/letters/{id}/enclosures/{at:int}")] HttpRequest request,
        string creditor,
        string id,
        int at,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (owner is null) return denied!;

        return await Find(owner, id, cancellation) is { } letter && at >= 1 && at <= letter.Enclosures.Count
            ? await Pdf(letter.Enclosures[at - 1], $"letter-{letter.Id}-{at}.pdf", cancellation)
            : Problem.NotFound($"Letter '{id}' has no enclosure {at}.");
    }

    /// <summary>A person posted it: from that day on receipt and terms count.</summary>
    [Function("PostLetterPosted")]
    public async Task<IActionResult> Posted(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/letters/{id}/posted")] HttpRequest request,
        string creditor,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var (owner, caller, denied) = await access.Enter(request, creditor, Role.Collector, cancellation);
        if (owner is null) return denied!;

        var (body, refusal) = await JsonBody.Read<PostedBody>(request, cancellation);
        if (body is null) return refusal!;
        if (await Find(owner, id, cancellation) is not { } letter) return Problem.NotFound($"There is no letter '{id}'.");

        var today = TimeZones.DayOf(time.GetUtcNow(), new Country(owner.Country).TimeZone);
        var faults = new Faults();
        faults.Require(body.On is not null, "on", "the day of posting is missing.");
        faults.Require(body.On is null || body.On >= letter.PrintedOn, "on",
            $"it was printed on {letter.PrintedOn:yyyy-MM-dd}; it cannot be posted before.");
        faults.Require(body.On is null || body.On <= today, "on", "a day to come: mark a letter once it is posted.");
        if (faults.Any) return Problem.Wrong(faults);
        if (letter.PostedOn is { } posted)
        {
            return posted == body.On
                ? new OkObjectResult(View(creditor, letter))
                : Problem.Conflict($"Letter '{id}' was marked posted on {posted:yyyy-MM-dd}.", View(creditor, letter));
        }

        await Record(durable, owner, letter, body, caller.Name, cancellation);
        await letters.Posted(CanonicalId.Of(owner.Id), letter.Id, body.On!.Value, body.Proof, cancellation);
        return new AcceptedResult((string?)null, View(creditor, letter with { PostedOn = body.On, Proof = body.Proof }));
    }

    private static object View(string creditor, PrintedLetter letter) => new
    {
        id = letter.Id,
        debtor = letter.Debtor,
        invoices = letter.Numbers,
        printedOn = letter.PrintedOn,
        postedOn = letter.PostedOn,
        proof = letter.Proof,
        links = new
        {
            self = $"/api/{creditor}/letters/{letter.Id}",
            enclosures = Enumerable.Range(1, letter.Enclosures.Count).Select(at => $"/api/{creditor}/letters/{letter.Id}/enclosures/{at}"),
        },
    };

    private async Task Record(
        DurableTaskClient durable, Creditor owner, PrintedLetter letter, PostedBody body, string by, CancellationToken cancellation)
    {
        foreach (var number in letter.Numbers)
        {
            var append = new Append(
                $"posted-{letter.Id}",
                by,
                "letters",
                [
                    new NewEvent(new LetterPosted(letter.Id, body.On!.Value, body.Proof), body.On),
                    new NewEvent(new WorkDone(LetterDesk.Task(letter.Id))),
                ]);
            await recorder.RecordAlways(
                durable, InvoiceId.Canonical(CanonicalId.Of(owner.Id).Value, number), append, cancellation);
        }
    }

    private async Task<PrintedLetter?> Find(Creditor owner, string id, CancellationToken cancellation) =>
        id.Length is > 0 and <= 64 && id.All(char.IsAsciiLetterOrDigit)
            ? await letters.Find(CanonicalId.Of(owner.Id), id, cancellation)
            : null;

    private async Task<FileContentResult> Pdf(string hash, string name, CancellationToken cancellation) =>
        new((await documents.Read(hash, cancellation)).ToArray(), "application/pdf") { FileDownloadName = name };
}

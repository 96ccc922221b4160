using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Sending;

namespace Receivables.Functions.Pages.Debtor;

/// <summary>
/// The pages of a debtor, opened by a link and nothing else, without script: what is to be paid and how, the copies, and
/// the acts. Opening a page changes nothing, so that a mail scanner that follows the link does no harm.
/// </summary>
public sealed class PayPages(
    DebtorSituations situations, DebtorPageActs acts, DebtorLinks links, DebtorCopies copies)
{
    [Function("PayPage")]
    public async Task<IActionResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pay/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellation)
    {
        if (await situations.Of(token, cancellation) is not { } situation) return Nothing(request);

        var texts = Texts(request, situation);
        var title = situation.Asked.Count == 0
            ? texts["debtor.settledTitle"]
            : texts.Of("debtor.title", ("creditor", situation.Creditor.Name));
        return Page(request, situation, texts, title, new PayPage(situation, texts).Html());
    }

    [Function("PayCopy")]
    public async Task<IActionResult> Copy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pay/{token}/copy/{number}")] HttpRequest request,
        string token,
        string number,
        CancellationToken cancellation)
    {
        return await situations.Of(token, cancellation) is { } situation
            && await copies.Of(situation, number, cancellation) is { } copy
                ? Pdf(request, copy)
                : Nothing(request);
    }

    [Function("PayAct")]
    public async Task<IActionResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "pay/{token}/{act}")] HttpRequest request,
        string token,
        string act,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        if (!PayPage.Acts.Contains(act) || await situations.Of(token, cancellation) is not { Asked.Count: > 0 } situation)
        {
            return Nothing(request);
        }

        var texts = Texts(request, situation);
        var isSent = HttpMethods.IsPost(request.Method) && request.HasFormContentType;
        var filled = isSent ? (await request.ReadFormAsync(cancellation)).ToDictionary(StringComparer.Ordinal) : [];
        var form = new ActForm(situation, texts, act, filled);
        if (!isSent) return Form(request, situation, texts, act, form, StatusCodes.Status200OK);

        if (!links.IsFormOf(situation.Link, act, form.Value("form"))) form.Fault("form", texts["debtor.fault.form"]);
        if (form.Read() is not { } wanted)
        {
            return Form(request, situation, texts, act, form, StatusCodes.Status422UnprocessableEntity);
        }

        if (!await acts.Do(durable, situation, act, wanted, cancellation))
        {
            form.Fault("form", texts["debtor.fault.not"]);
            return Form(request, situation, texts, act, form, StatusCodes.Status409Conflict);
        }

        return Done(request, situation, texts, act, wanted[0]);
    }

    private static PageTexts Texts(HttpRequest request, DebtorSituation situation) =>
        PageTexts.Find(request.Query["lang"].ToString())
        ?? PageTexts.Find(situation.Debtor.Language.Length >= 2 ? situation.Debtor.Language[..2].ToLowerInvariant() : "")
        ?? PageLanguage.Of(request);

    private static ContentResult Page(
        HttpRequest request, DebtorSituation situation, PageTexts texts, string title, Markup main, int status = StatusCodes.Status200OK) =>
        PageLayout.Answer(request, texts, title, main, status, PageBrand.Of(situation.Creditor));

    private static ContentResult Nothing(HttpRequest request)
    {
        var texts = PageLanguage.Of(request);
        var main = Markup.Of($"<h1>{texts["debtor.no.title"]}</h1><p class=\"lead\">{texts["debtor.no.text"]}</p>");
        return PageLayout.Answer(request, texts, texts["debtor.no.title"], main, StatusCodes.Status404NotFound,
            new PageBrand("", "#55636a"));
    }

    private static FileContentResult Pdf(HttpRequest request, (string Name, BinaryData Content) copy)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return new FileContentResult(copy.Content.ToArray(), "application/pdf") { FileDownloadName = copy.Name };
    }

    private static ContentResult Done(
        HttpRequest request, DebtorSituation situation, PageTexts texts, string act, (OpenClaim Claim, string Act, ActInput Input) done)
    {
        var key = done.Act switch { "promises" => "promise", "plans" => "plan", _ => act };
        var words = texts.Of($"debtor.done.{key}", ("day", done.Input.Date is { } day ? texts.Date(day) : ""));
        var hasMail = act != "address" && situation.Debtor.EmailFor(DebtorContact.Billing) is not null;
        var main = Markup.Of($"""
            <h1>{texts["debtor.doneTitle"]}</h1>
            <p class="lead" role="status">{words}</p>
            {Markup.If(hasMail, $"<p>{texts["debtor.doneMail"]}</p>")}
            {Markup.If(act != "address", $"""<p><a href="/pay/{situation.Link.Token}?lang={texts.Code}">{texts["debtor.back"]}</a></p>""")}
            """);
        return Page(request, situation, texts, texts["debtor.doneTitle"], main);
    }

    private ContentResult Form(
        HttpRequest request, DebtorSituation situation, PageTexts texts, string act, ActForm form, int status) =>
        Page(request, situation, texts, texts[$"debtor.{act}"], form.Html(links.FormToken(situation.Link, act)), status);
}

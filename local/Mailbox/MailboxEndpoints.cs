using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Receivables.Local.Mailbox.Pages;

namespace Receivables.Local.Mailbox;

/// <summary>
/// The pages and the API of the mailbox: /local/mailbox and what lies below it. The caller keeps them on loopback.
/// </summary>
public static class MailboxEndpoints
{
    private const string Root = "/local/mailbox";

    public static IEndpointRouteBuilder MapMailbox(this IEndpointRouteBuilder app, MailService mail)
    {
        app.MapGet(Root, context => List(context, mail));
        app.MapGet($"{Root}/{{id}}", context => One(context, mail, Show));
        app.MapGet($"{Root}/{{id}}.html", context => One(context, mail, ShowHtml));
        app.MapGet($"{Root}/{{id}}.txt", context => One(context, mail, ShowText));
        app.MapGet($"{Root}/{{id}}.eml", context => One(context, mail, Download));
        app.MapGet($"{Root}/{{id}}/attachments/{{index:int}}", context => One(context, mail, DownloadFile));
        app.MapPost($"{Root}/{{id}}/events", context => Report(context, mail));
        return app;
    }

    private static Task List(HttpContext context, MailService service)
    {
        var filter = MailFilter.From(context.Request.Query);
        var mails = service.Mails().Where(filter.Matches).ToList();
        return WantsJson(context.Request)
            ? context.Response.WriteAsJsonAsync(mails.Select(MailboxJson.Item), MailboxJson.Options)
            : Page(context, MailboxStyle.Policy, MailboxList.Write(mails, filter));
    }

    private static Task One(
        HttpContext context, MailService service, Func<HttpContext, Mail, MailMessage, Task> show)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        return service.Find(id) is { } mail ? show(context, mail, service.Message(mail)) : Unknown(context, id);
    }

    private static Task Show(HttpContext context, Mail mail, MailMessage message) => WantsJson(context.Request)
        ? context.Response.WriteAsJsonAsync(MailboxJson.Item(mail), MailboxJson.Options)
        : Page(context, MailboxStyle.Policy, MailPage.Write(mail, message));

    private static Task ShowHtml(HttpContext context, Mail mail, MailMessage message) =>
        Page(context, MailboxStyle.MailPolicy, MailBody.Write(message));

    private static Task ShowText(HttpContext context, Mail mail, MailMessage message)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message.Content!.PlainText ?? "");
    }

    private static Task Download(HttpContext context, Mail mail, MailMessage message) => File(
        context, "message/rfc822", $"{mail.Id}.eml", Encoding.UTF8.GetBytes(MimeText.Write(mail, message)));

    private static Task DownloadFile(HttpContext context, Mail mail, MailMessage message)
    {
        var index = int.Parse((string)context.Request.RouteValues["index"]!, CultureInfo.InvariantCulture);
        return message.Attachments is { } files && index < files.Count
            ? File(context, files[index].ContentType!, files[index].Name!, files[index].Content())
            : Problem(context, 404, $"Mail {mail.Id} has no attachment {index}.");
    }

    private static async Task Report(HttpContext context, MailService service)
    {
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            await Problem(context, 403, "A page of another site may not report on mails.");
            return;
        }

        var id = (string)context.Request.RouteValues["id"]!;
        var isForm = context.Request.HasFormContentType;
        var named = isForm
            ? (await context.Request.ReadFormAsync())["event"].ToString()
            : await ReadEvent(context.Request);
        if (!Enum.TryParse<DeliveryOutcome>(named, ignoreCase: true, out var outcome)
            || outcome == DeliveryOutcome.None || !named.All(char.IsAsciiLetter))
        {
            await Problem(
                context, 422, $"'{named}' is no event. Say {{ \"event\": \"delivered|bounced|suppressed|failed\" }}.");
        }
        else if (!service.Report(id, outcome))
        {
            await Unknown(context, id);
        }
        else if (isForm)
        {
            context.Response.StatusCode = 303;
            context.Response.Headers.Location = $"{Root}/{id}";
        }
        else
        {
            await context.Response.WriteAsJsonAsync(MailboxJson.Item(service.Find(id)!), MailboxJson.Options);
        }
    }

    /// <summary>Null where the body is not an object with an event.</summary>
    private static async Task<string?> ReadEvent(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(
                request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("event", out var named) && named.ValueKind == JsonValueKind.String
                    ? named.GetString()
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool WantsJson(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().Accept;
        return Quality(wanted, "application/json") > Quality(wanted, "text/html");
    }

    private static double Quality(IList<MediaTypeHeaderValue> wanted, string type) =>
        wanted.Where(each => each.MediaType == type).Select(each => each.Quality ?? 1).DefaultIfEmpty(0).Max();

    private static Task Page(HttpContext context, string policy, string html)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return context.Response.WriteAsync(html);
    }

    private static async Task File(HttpContext context, string contentType, string name, byte[] content)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        context.Response.ContentType = contentType;
        context.Response.ContentLength = content.Length;
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static Task Unknown(HttpContext context, string id) =>
        Problem(context, 404, $"There is no mail '{id}'. {Root} lists those that there are.");

    private static Task Problem(HttpContext context, int status, string detail) =>
        Results.Problem(detail, statusCode: status).ExecuteAsync(context);
}

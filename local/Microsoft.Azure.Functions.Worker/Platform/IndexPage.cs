using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Receivables.Local.Clock;
using Receivables.Local.Functions.Durable;

namespace Receivables.Local.Functions.Platform;

/// <summary>The first page of the platform: what there is, and where.</summary>
internal sealed class IndexPage(LocalPlatform platform, MovableClock clock)
{
    internal Task Show(HttpContext http)
    {
        var page = new StringBuilder();
        page.Append("<p>The clock says ");
        page.Append(CultureInfo.InvariantCulture, $"<strong>{clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC</strong> ");
        page.Append(clock.StandsStill ? "and stands still until it is moved.</p>" : "and runs.</p>");
        page.Append("<ul>");
        Link(page, "/local/mailbox", "Mailbox", "every mail that the app sent");
        Link(page, "/local/sign-in", "Sign in", "as reader, collector, approver or admin");
        Link(page, $"{ManagementAddress.Path}/instances?code={platform.MasterKey}", "Orchestrations", "as JSON");
        foreach (var (path, text) in platform.PagesOfTheApp())
        {
            Link(page, path, text, path);
        }

        page.Append("</ul><h2>Time machine</h2><pre>");
        page.Append(LocalHtml.Encode(
            $$"""
            curl {{platform.Address}}local/clock
            curl -X POST {{platform.Address}}local/clock -d '{ "by": "P7D" }'
            curl -X POST {{platform.Address}}local/reset -d '{ "at": "2026-02-01T08:00:00+01:00" }'
            """));
        page.Append("</pre><h2>Functions</h2><table><tr><th>Function</th><th>Started by</th></tr>");
        foreach (var function in platform.Functions)
        {
            var startedBy = LocalHtml.Encode(StartedBy(function));
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{LocalHtml.Encode(function.Name)}</td><td><code>{startedBy}</code></td></tr>");
        }

        page.Append("</table>");
        return LocalHtml.Write(http, "This machine's platform", page.ToString());
    }

    private string StartedBy(LoadedFunction function) => function.Trigger switch
    {
        HttpTriggerAttribute => platform.RouteOf(function) is { } route
            ? $"{route.MethodNames} /{route.Pattern.RawText?.TrimStart('/')}"
            : "disabled",
        TimerTriggerAttribute timer => timer.Schedule,
        OrchestrationTriggerAttribute => "an orchestration",
        _ => "an orchestration's call",
    };

    private static void Link(StringBuilder page, string address, string text, string what) => page.Append(
        CultureInfo.InvariantCulture,
        $"<li><a href=\"{LocalHtml.Encode(address)}\">{LocalHtml.Encode(text)}</a>: {LocalHtml.Encode(what)}</li>");
}

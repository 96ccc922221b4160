using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Local.Functions.Hosting;
using Receivables.Local.Functions.Http;
using Receivables.Local.Mailbox;

namespace Receivables.Local.Functions.Platform;

/// <summary>Delivers the mail service's reports to the app, as an Event Grid subscription does in Azure.</summary>
internal static class MailWebhook
{
    private const string Setting = "LocalMail:Webhook";

    /// <summary>
    /// The subscriber at the path of setting LocalMail:Webhook; null when the app answers nothing there.
    /// </summary>
    internal static HttpMailEvents? Of(IServiceProvider services, HttpDispatcher dispatcher, Uri app)
    {
        var path = services.GetRequiredService<IConfiguration>()[Setting];
        if (string.IsNullOrEmpty(path) || !dispatcher.Knows(HttpMethods.Post, path))
        {
            return null;
        }

        HttpMessageHandler handler = services.GetRequiredService<IServer>() is MemoryServer server
            ? new MemoryHandler(server)
            : new SocketsHttpHandler { UseCookies = false };
        return new HttpMailEvents(new HttpClient(handler), new Uri(app, path));
    }
}

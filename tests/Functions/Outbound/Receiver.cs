using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Receivables.Functions.Tests.Outbound;

/// <summary>Somebody who is told, on a port of this machine.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private Receiver(WebApplication app) => this.app = app;

    public ConcurrentQueue<Got> Requests { get; } = new();

    /// <summary>What is answered next; 200 when nothing is left.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";

    public static async Task<Receiver> Listens()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.MapPost("/hook", receiver.Take);
        await receiver.app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        Requests.Enqueue(new Got(
            await reader.ReadToEndAsync(),
            http.Request.ContentType ?? "",
            http.Request.Headers["webhook-id"].ToString(),
            http.Request.Headers["webhook-timestamp"].ToString(),
            http.Request.Headers["webhook-signature"].ToString()));
        var status = Answers.TryDequeue(out var next) ? next : 200;
        if (status is 301 or 302)
        {
            http.Response.Headers.Location = Url;
        }

        http.Response.StatusCode = status;
    }

    internal sealed record Got(string Body, string ContentType, string Id, string Timestamp, string Signature)
    {
        public string Kind => JsonElement.Parse(Body).GetProperty("type").GetString()!;
    }
}

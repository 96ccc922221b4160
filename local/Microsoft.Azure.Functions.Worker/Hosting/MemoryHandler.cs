using Microsoft.AspNetCore.Http.Features;

namespace Receivables.Local.Functions.Hosting;

/// <summary>Sends the requests of an <see cref="HttpClient"/> to a <see cref="MemoryServer"/>.</summary>
internal sealed class MemoryHandler(MemoryServer server) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var exchange = await MemoryExchange.Of(request, aborted);
        var response = exchange.Response;
        await server.Process(exchange.Features).WaitAsync(cancellationToken);
        await response.CompleteAsync();
        if (exchange.IsAborted)
        {
            throw new HttpRequestException("The app aborted the request.");
        }

        return response.ToMessage(request);
    }
}

namespace Receivables.Local.Functions.Hosting;

/// <summary>Sends the requests of an <see cref="HttpClient"/> to a <see cref="MemoryServer"/>.</summary>
internal sealed class MemoryHandler(MemoryServer server) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var exchange = await MemoryExchange.Of(request, cancellationToken);
        var answering = Answer(exchange, request);
        try
        {
            return await answering.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            exchange.Abort();
            throw;
        }
    }

    /// <summary>Goes on after the caller has left, until the app has noticed.</summary>
    private async Task<HttpResponseMessage> Answer(MemoryExchange exchange, HttpRequestMessage request)
    {
        await using (exchange)
        {
            await server.Process(exchange.Features);
            await exchange.Response.CompleteAsync();
            return exchange.IsAborted
                ? throw new HttpRequestException("The app aborted the request.")
                : exchange.Response.ToMessage(request);
        }
    }
}

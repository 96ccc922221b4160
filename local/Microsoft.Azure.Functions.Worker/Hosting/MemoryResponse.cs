using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Receivables.Local.Functions.Hosting;

/// <summary>A response that is gathered in memory until it is complete.</summary>
internal sealed class MemoryResponse : IHttpResponseFeature, IHttpResponseBodyFeature, IAsyncDisposable
{
    private readonly MemoryStream content = new();
    private readonly Stack<(Func<object, Task> Callback, object State)> starting = [];
    private readonly Stack<(Func<object, Task> Callback, object State)> completed = [];
    private readonly Stream body;
    private PipeWriter? writer;

    internal MemoryResponse() => body = new StartingStream(content, StartAsync);

    public int StatusCode { get; set; } = StatusCodes.Status200OK;

    public string? ReasonPhrase { get; set; }

    public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

    public bool HasStarted { get; private set; }

    public Stream Stream => body;

    public PipeWriter Writer => writer ??= PipeWriter.Create(body, new StreamPipeWriterOptions(leaveOpen: true));

    Stream IHttpResponseFeature.Body { get; set; } = Stream.Null;

    public void OnStarting(Func<object, Task> callback, object state) => starting.Push((callback, state));

    public void OnCompleted(Func<object, Task> callback, object state) => completed.Push((callback, state));

    public void DisableBuffering()
    {
    }

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (HasStarted)
        {
            return;
        }

        while (starting.TryPop(out var next))
        {
            await next.Callback(next.State);
        }

        HasStarted = true;
    }

    public async Task SendFileAsync(
        string path, long offset, long? count, CancellationToken cancellationToken = default)
    {
        await StartAsync(cancellationToken);
        await SendFileFallback.SendFileAsync(body, path, offset, count, cancellationToken);
    }

    public async Task CompleteAsync()
    {
        if (writer is not null)
        {
            await writer.CompleteAsync();
        }

        await StartAsync();
        while (completed.TryPop(out var next))
        {
            await next.Callback(next.State);
        }
    }

    public ValueTask DisposeAsync()
    {
        content.Dispose();
        return body.DisposeAsync();
    }

    internal HttpResponseMessage ToMessage(HttpRequestMessage request)
    {
        var message = new HttpResponseMessage((HttpStatusCode)StatusCode)
        {
            RequestMessage = request,
            ReasonPhrase = ReasonPhrase,
            Content = new ByteArrayContent(content.ToArray()),
        };
        foreach (var (name, values) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                message.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return message;
    }
}

using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Receivables.Benchmarks.Engine;

/// <summary>Passes requests on and, while it is switched on, keeps a copy of each, in the order in which a row got them.</summary>
internal sealed class RecordingTransport(HttpPipelineTransport inner) : HttpPipelineTransport
{
    private static readonly string[] LeftOut = ["Authorization", "x-ms-date", "If-Match", "Content-Length", "Host", "traceparent"];

    private readonly ConcurrentDictionary<string, List<RecordedRequest>> rows = new(StringComparer.Ordinal);
    private long count;

    public bool IsOn { get; set; }

    /// <summary>All requests that passed.</summary>
    public long Count => Interlocked.Read(ref count);

    /// <summary>The requests of each row since the last call.</summary>
    public IReadOnlyList<IReadOnlyList<RecordedRequest>> Take()
    {
        var taken = rows.Values.ToList();
        rows.Clear();
        return taken;
    }

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The engine sends nothing without waiting for it.");

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Interlocked.Increment(ref count);
        if (IsOn)
        {
            Record(message.Request);
        }

        return inner.ProcessAsync(message);
    }

    private void Record(Request request)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, CancellationToken.None);
        var recorded = new RecordedRequest(
            new HttpMethod(request.Method.Method),
            request.Uri.ToUri().AbsolutePath,
            request.Headers.Contains("If-Match"),
            [.. request.Headers.Where(header => !LeftOut.Contains(header.Name)).Select(header => KeyValuePair.Create(header.Name, header.Value))],
            body.ToArray());
        rows.GetOrAdd(Row(recorded), _ => []).Add(recorded);
    }

    /// <summary>An insert names the row in its body, all others in their path.</summary>
    public static string Row(RecordedRequest request) => request.Method == HttpMethod.Post
        ? System.Text.Json.JsonDocument.Parse(request.Body).RootElement.GetProperty("PartitionKey").GetString()!
        : request.Path.Split('\'')[1];
}

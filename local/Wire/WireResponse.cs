using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Azure;
using Azure.Core;

namespace Receivables.Local.Wire;

/// <summary>A response that was made in this process. Its body is in memory and readable as often as wanted.</summary>
public sealed class WireResponse : Response
{
    private HeaderList headers = new(6);
    private ReadOnlyMemory<byte> body;
    private Stream? stream;

    public WireResponse(int status, string reasonPhrase, ReadOnlyMemory<byte> body = default)
    {
        Status = status;
        ReasonPhrase = reasonPhrase;
        this.body = body;
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override string ClientRequestId { get; set; } = string.Empty;

    /// <summary>The body without a copy; what a client that knows this type reads.</summary>
    public ReadOnlyMemory<byte> Body => body;

    public override BinaryData Content => new(body);

    public override Stream? ContentStream
    {
        get => stream ??= body.IsEmpty ? null : AsStream();
        set => stream = value;
    }

    /// <summary>Adds a header and yields the response, so that headers can be chained.</summary>
    public WireResponse With(string name, string value)
    {
        headers.Add(name, value);
        return this;
    }

    public override void Dispose()
    {
        stream?.Dispose();
        stream = null;
    }

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
        (value = headers.Find(name)) is not null;

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
        (values = headers.FindAll(name)) is not null;

    protected override bool ContainsHeader(string name) => headers.Find(name) is not null;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.All;

    private MemoryStream AsStream() => MemoryMarshal.TryGetArray(body, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false, publiclyVisible: true)
        : new MemoryStream(body.ToArray(), writable: false);
}

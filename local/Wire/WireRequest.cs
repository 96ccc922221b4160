using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Receivables.Local.Wire;

/// <summary>A request that never leaves the process.</summary>
public sealed class WireRequest : Request
{
    private HeaderList headers = new(12);
    private string? clientRequestId;

    public override string ClientRequestId
    {
        get => clientRequestId ??= RequestIds.Next();
        set => clientRequestId = value;
    }

    public override void Dispose() => Content?.Dispose();

    protected override void AddHeader(string name, string value) => headers.Add(name, value);

    protected override void SetHeader(string name, string value) => headers.Set(name, value);

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
        (value = headers.Find(name)) is not null;

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
        (values = headers.FindAll(name)) is not null;

    protected override bool ContainsHeader(string name) => headers.Find(name) is not null;

    protected override bool RemoveHeader(string name) => headers.Remove(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.All;
}

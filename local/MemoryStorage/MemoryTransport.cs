using Azure.Core;
using Azure.Core.Pipeline;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage;

/// <summary>
/// Carries requests to a service in this process and checks who sends them, as the real front end does.
/// </summary>
internal sealed class MemoryTransport(IStorageService service, SharedKey key) : HttpPipelineTransport
{
    private const string Rejected = "Server failed to authenticate the request. Make sure the value of Authorization "
        + "header is formed correctly including the signature.";

    public override Request CreateRequest() => new WireRequest();

    public override void Process(HttpMessage message)
    {
        message.CancellationToken.ThrowIfCancellationRequested();
        Answer(message, WireContent.Read(message.Request.Content, message.CancellationToken));
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        message.CancellationToken.ThrowIfCancellationRequested();
        var body = WireContent.ReadAsync(message.Request.Content, message.CancellationToken);
        if (!body.IsCompletedSuccessfully)
        {
            return AnswerLater(message, body);
        }

        Answer(message, body.Result);
        return ValueTask.CompletedTask;
    }

    private async ValueTask AnswerLater(HttpMessage message, ValueTask<ReadOnlyMemory<byte>> body) =>
        Answer(message, await body.ConfigureAwait(false));

    private void Answer(HttpMessage message, ReadOnlyMemory<byte> body)
    {
        var request = message.Request;
        var signed = request.Uri.Query.Contains("sig=", StringComparison.Ordinal);
        var response = signed || IsAuthorised(request)
            ? service.Handle(new StorageCall(request, body, signed))
            : service.Refuse(403, "AuthenticationFailed", Rejected);
        response.ClientRequestId = request.ClientRequestId;
        message.Response = response
            .With("x-ms-request-id", RequestIds.Next())
            .With("x-ms-version", request.Headers.TryGetValue("x-ms-version", out var version) ? version : "2019-02-02")
            .With("Date", HttpDate.Now());
    }

    private bool IsAuthorised(Request request)
    {
        if (!request.Headers.TryGetValue("Authorization", out var authorization) || authorization is null)
        {
            return false;
        }

        if (authorization.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            return authorization.Length > "Bearer ".Length;
        }

        var space = authorization.IndexOf(' ', StringComparison.Ordinal);
        var colon = authorization.IndexOf(':', StringComparison.Ordinal);
        return space > 0 && colon > space
            && authorization.AsSpan(space + 1, colon - space - 1).SequenceEqual(key.AccountName)
            && authorization.AsSpan(colon + 1).SequenceEqual(key.Sign(service.StringToSign(request, key.AccountName)));
    }
}

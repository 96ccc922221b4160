using Azure.Core;
using Azure.Core.Pipeline;
using Receivables.Local.Wire;

namespace Receivables.Local.Mailbox;

/// <summary>Carries requests to the mail service in this process.</summary>
internal sealed class MailTransport(MailProtocol protocol) : HttpPipelineTransport
{
    public override Request CreateRequest() => new WireRequest();

    public override void Process(HttpMessage message)
    {
        message.CancellationToken.ThrowIfCancellationRequested();
        Answer(message, WireContent.Read(message.Request.Content, message.CancellationToken));
    }

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        message.CancellationToken.ThrowIfCancellationRequested();
        Answer(
            message,
            await WireContent.ReadAsync(message.Request.Content, message.CancellationToken).ConfigureAwait(false));
    }

    private void Answer(HttpMessage message, ReadOnlyMemory<byte> body)
    {
        var response = protocol.Answer(message.Request, body)
            .With("x-ms-request-id", Guid.NewGuid().ToString())
            .With("Date", HttpDate.Now());
        response.ClientRequestId = message.Request.ClientRequestId;
        message.Response = response;
    }
}

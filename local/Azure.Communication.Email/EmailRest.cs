using Azure.Core;
using Azure.Core.Pipeline;
using Receivables.Local.Wire;

namespace Azure.Communication.Email;

/// <summary>
/// The two requests of the service's REST protocol
/// (https://learn.microsoft.com/rest/api/communication/email/email).
/// </summary>
internal sealed class EmailRest(Uri endpoint, HttpPipeline pipeline, string apiVersion)
{
    private const string Scope = "https://communication.azure.com//.default";

    public static EmailRest WithKey(Uri endpoint, AzureKeyCredential key, EmailClientOptions options) =>
        Build(endpoint, new EmailKeyPolicy(key), options);

    public static EmailRest WithToken(Uri endpoint, TokenCredential token, EmailClientOptions options) =>
        Build(endpoint, new BearerTokenAuthenticationPolicy(token, Scope), options);

    public Response Send(EmailMessage mail, Guid operationId, CancellationToken cancellation)
    {
        using var message = SendRequest(mail, operationId);
        pipeline.Send(message, cancellation);
        return Expect(message.Response, 202);
    }

    public async ValueTask<Response> SendAsync(EmailMessage mail, Guid operationId, CancellationToken cancellation)
    {
        using var message = SendRequest(mail, operationId);
        await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
        return Expect(message.Response, 202);
    }

    public Response Status(string operationId, CancellationToken cancellation)
    {
        using var message = StatusRequest(operationId);
        pipeline.Send(message, cancellation);
        return Expect(message.Response, 200);
    }

    public async ValueTask<Response> StatusAsync(string operationId, CancellationToken cancellation)
    {
        using var message = StatusRequest(operationId);
        await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
        return Expect(message.Response, 200);
    }

    private static EmailRest Build(Uri endpoint, HttpPipelinePolicy authentication, EmailClientOptions options) =>
        new(endpoint, LocalTransports.BuildPipeline(Pipeline(options, authentication), endpoint), options.ApiVersion);

    private static HttpPipelineOptions Pipeline(EmailClientOptions options, HttpPipelinePolicy authentication)
    {
        var pipeline = new HttpPipelineOptions(options);
        pipeline.PerRetryPolicies.Add(authentication);
        return pipeline;
    }

    private static Response Expect(Response response, int status) =>
        response.Status == status ? response : throw new RequestFailedException(response);

    private HttpMessage SendRequest(EmailMessage mail, Guid operationId)
    {
        var message = Request(RequestMethod.Post, "/emails:send");
        message.Request.Headers.Add("Operation-Id", operationId.ToString());
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Content = new WireContent(EmailJson.Write(mail));
        new RequestTarget(Services.Mail, mail.SenderAddress[(mail.SenderAddress.IndexOf('@') + 1)..]).AttachTo(message);
        return message;
    }

    private HttpMessage StatusRequest(string operationId)
    {
        ArgumentNullException.ThrowIfNull(operationId);
        return Request(RequestMethod.Get, "/emails/operations/" + Uri.EscapeDataString(operationId));
    }

    private HttpMessage Request(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(endpoint, path));
        message.Request.Uri.AppendQuery("api-version", apiVersion);
        message.Request.Headers.Add("Accept", "application/json");
        return message;
    }
}

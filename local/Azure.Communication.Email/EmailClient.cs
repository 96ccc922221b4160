using Azure.Core;

namespace Azure.Communication.Email;

/// <summary>Hands mails to the mail service and asks how a send stands.</summary>
public class EmailClient
{
    private readonly EmailRest rest;

    protected EmailClient()
    {
    }

    public EmailClient(string connectionString)
        : this(connectionString, new EmailClientOptions())
    {
    }

    public EmailClient(string connectionString, EmailClientOptions options)
    {
        var parsed = EmailConnectionString.Parse(connectionString);
        rest = EmailRest.WithKey(parsed.Endpoint, parsed.Key, options ?? new EmailClientOptions());
    }

    public EmailClient(Uri endpoint, AzureKeyCredential credential, EmailClientOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        rest = EmailRest.WithKey(endpoint, credential, options ?? new EmailClientOptions());
    }

    public EmailClient(Uri endpoint, TokenCredential credential, EmailClientOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        rest = EmailRest.WithToken(endpoint, credential, options ?? new EmailClientOptions());
    }

    public virtual EmailSendOperation Send(
        WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken = default)
    {
        EmailMessageCheck.ThrowIfIncomplete(message);
        var response = rest.Send(message, operationId, cancellationToken);
        var operation = Started(response);
        if (wait == WaitUntil.Completed)
        {
            operation.WaitForCompletion(cancellationToken);
        }

        return operation;
    }

    public virtual EmailSendOperation Send(
        WaitUntil wait, EmailMessage message, CancellationToken cancellationToken = default) =>
        Send(wait, message, Guid.NewGuid(), cancellationToken);

    public virtual EmailSendOperation Send(
        WaitUntil wait, string senderAddress, string recipientAddress, string subject, string htmlContent,
        Guid operationId, string plainTextContent = null, CancellationToken cancellationToken = default) =>
        Send(
            wait, Simple(senderAddress, recipientAddress, subject, htmlContent, plainTextContent), operationId,
            cancellationToken);

    public virtual EmailSendOperation Send(
        WaitUntil wait, string senderAddress, string recipientAddress, string subject, string htmlContent,
        string plainTextContent = null, CancellationToken cancellationToken = default) =>
        Send(
            wait, senderAddress, recipientAddress, subject, htmlContent, Guid.NewGuid(), plainTextContent,
            cancellationToken);

    /// <summary>
    /// Queues a mail. With <see cref="WaitUntil.Started"/> the answer says only that the service has it.
    /// </summary>
    /// <param name="wait">Whether to poll until the service has sent it or given up.</param>
    /// <param name="message">The mail.</param>
    /// <param name="operationId">Names the send, so that its status can be asked when the answer was lost.</param>
    /// <param name="cancellationToken">Stops the request and the polling, not what the service has accepted.</param>
    /// <exception cref="ArgumentException">The mail is incomplete; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused it, or could not be reached.</exception>
    public virtual async Task<EmailSendOperation> SendAsync(
        WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken = default)
    {
        EmailMessageCheck.ThrowIfIncomplete(message);
        var response = await rest.SendAsync(message, operationId, cancellationToken).ConfigureAwait(false);
        var operation = Started(response);
        if (wait == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    public virtual Task<EmailSendOperation> SendAsync(
        WaitUntil wait, EmailMessage message, CancellationToken cancellationToken = default) =>
        SendAsync(wait, message, Guid.NewGuid(), cancellationToken);

    public virtual Task<EmailSendOperation> SendAsync(
        WaitUntil wait, string senderAddress, string recipientAddress, string subject, string htmlContent,
        Guid operationId, string plainTextContent = null, CancellationToken cancellationToken = default) =>
        SendAsync(
            wait, Simple(senderAddress, recipientAddress, subject, htmlContent, plainTextContent), operationId,
            cancellationToken);

    public virtual Task<EmailSendOperation> SendAsync(
        WaitUntil wait, string senderAddress, string recipientAddress, string subject, string htmlContent,
        string plainTextContent = null, CancellationToken cancellationToken = default) =>
        SendAsync(
            wait, senderAddress, recipientAddress, subject, htmlContent, Guid.NewGuid(), plainTextContent,
            cancellationToken);

    internal virtual Response GetSendResult(string id, CancellationToken cancellationToken) =>
        rest.Status(id, cancellationToken);

    internal virtual ValueTask<Response> GetSendResultAsync(string id, CancellationToken cancellationToken) =>
        rest.StatusAsync(id, cancellationToken);

    private static EmailMessage Simple(
        string sender, string recipient, string subject, string html, string plainText) =>
        new(sender, recipient, new EmailContent(subject) { Html = html, PlainText = plainText });

    private EmailSendOperation Started(Response response) =>
        new(EmailSendResult.Read(response.Content).Id, this, response);
}

using System.Globalization;
using Azure.Core;

namespace Azure.Communication.Email;

/// <summary>
/// A send that the service has accepted or may have accepted. Made from an id alone it can be asked for its status,
/// which is how a send with a lost answer is looked up after a crash.
/// </summary>
public class EmailSendOperation : Operation<EmailSendResult>
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(5);

    private readonly EmailClient client;
    private Response latest;
    private EmailSendResult result;
    private RequestFailedException failure;

    protected EmailSendOperation()
    {
    }

    public EmailSendOperation(string id, EmailClient client)
        : this(id, client, null)
    {
    }

    internal EmailSendOperation(string id, EmailClient client, Response first)
    {
        Id = id;
        this.client = client;
        latest = first;
    }

    public override bool HasCompleted => result is not null || failure is not null;

    public override bool HasValue => result is not null;

    public override string Id { get; }

    /// <exception cref="InvalidOperationException">The service is still at it.</exception>
    /// <exception cref="RequestFailedException">The service gave up; the error code says why.</exception>
    public override EmailSendResult Value => failure is not null
        ? throw failure
        : result ?? throw new InvalidOperationException("The operation has not completed yet.");

    /// <summary>The last answer of the service; null for an operation made from an id that was not asked yet.</summary>
    public override Response GetRawResponse() => latest;

    public override Response UpdateStatus(CancellationToken cancellationToken = default) =>
        HasCompleted ? Outcome() : Take(client.GetSendResult(Id, cancellationToken));

    /// <summary>Asks the service once. An operation that has ended is not asked again.</summary>
    /// <exception cref="RequestFailedException">
    /// The service does not know the id (404), throttles (429) or is away; or the send has failed for good.
    /// </exception>
    public override async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default) =>
        HasCompleted
            ? Outcome()
            : Take(await client.GetSendResultAsync(Id, cancellationToken).ConfigureAwait(false));

    public override Response<EmailSendResult> WaitForCompletion(CancellationToken cancellationToken = default) =>
        WaitForCompletion(PollEvery, cancellationToken);

    public override Response<EmailSendResult> WaitForCompletion(
        TimeSpan suggestedPollingInterval, CancellationToken cancellationToken)
    {
        while (true)
        {
            var response = UpdateStatus(cancellationToken);
            if (HasCompleted)
            {
                return Response.FromValue(Value, response);
            }

            cancellationToken.WaitHandle.WaitOne(Longer(suggestedPollingInterval, response));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public override ValueTask<Response<EmailSendResult>> WaitForCompletionAsync(
        CancellationToken cancellationToken = default) =>
        WaitForCompletionAsync(PollEvery, cancellationToken);

    /// <summary>Polls until the send has ended, each time waiting as long as the service asks, or longer.</summary>
    public override async ValueTask<Response<EmailSendResult>> WaitForCompletionAsync(
        TimeSpan suggestedPollingInterval, CancellationToken cancellationToken)
    {
        while (true)
        {
            var response = await UpdateStatusAsync(cancellationToken).ConfigureAwait(false);
            if (HasCompleted)
            {
                return Response.FromValue(Value, response);
            }

            await Task.Delay(Longer(suggestedPollingInterval, response), cancellationToken).ConfigureAwait(false);
        }
    }

    private static TimeSpan Longer(TimeSpan interval, Response response)
    {
        var asked = response.Headers.TryGetValue("retry-after", out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? TimeSpan.FromSeconds(seconds)
                : TimeSpan.Zero;
        return asked > interval ? asked : interval;
    }

    private Response Take(Response response)
    {
        latest = response;
        var read = EmailSendResult.Read(response.Content);
        if (read.Status == EmailSendStatus.Succeeded)
        {
            result = read;
        }
        else if (read.Status == EmailSendStatus.Failed || read.Status == EmailSendStatus.Canceled)
        {
            failure = new RequestFailedException(response);
        }

        return Outcome();
    }

    private Response Outcome() => failure is null ? latest : throw failure;
}

using Azure;
using Azure.Communication.Email;
using Azure.Core;
using Receivables.Local.Mailbox;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Mail;

/// <summary>
/// Sending and asking how it stands: https://learn.microsoft.com/rest/api/communication/email/email/send,
/// https://learn.microsoft.com/rest/api/communication/email/email/get-send-result and
/// https://learn.microsoft.com/dotnet/api/azure.communication.email.emailclient.
/// </summary>
public sealed class MailSendTests : IDisposable
{
    private static readonly Guid Operation = new("8540c0de-899f-5cce-acb5-3ec493af3800");

    private readonly MailBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Accepted_mail_lies_in_the_mailbox()
    {
        await bench.Send();

        var mail = Assert.Single(bench.Service.Mails());
        Assert.Equal("Herinnering: factuur 2026-0042", mail.Subject);
        Assert.Equal("facturen@leverancier.example", mail.From);
        Assert.Equal(["crediteuren@afnemer.example"], mail.To);
        Assert.Equal(MailBench.Morning, mail.SentAt);
    }

    [Fact]
    public async Task Started_operation_has_the_id_of_the_caller_and_has_not_completed()
    {
        var operation = await bench.Send(operationId: Operation);

        Assert.Equal(Operation.ToString(), operation.Id);
        Assert.False(operation.HasCompleted);
        Assert.False(operation.HasValue);
        Assert.Equal(202, operation.GetRawResponse().Status);
    }

    [Fact]
    public async Task Acceptance_says_where_to_ask_and_when()
    {
        var operation = await bench.Send(operationId: Operation);

        var headers = operation.GetRawResponse().Headers;
        Assert.True(headers.TryGetValue("Operation-Location", out var place));
        Assert.EndsWith($"/emails/operations/{Operation}?api-version=2025-09-01", place, StringComparison.Ordinal);
        Assert.True(headers.TryGetValue("Retry-After", out var wait));
        Assert.Equal("1", wait);
    }

    [Fact]
    public async Task Value_before_completion_is_refused()
    {
        var operation = await bench.Send();

        Assert.Throws<InvalidOperationException>(() => operation.Value);
    }

    [Fact]
    public async Task Asked_operation_has_succeeded()
    {
        var operation = await bench.Send();

        await operation.UpdateStatusAsync(TestContext.Current.CancellationToken);

        Assert.True(operation.HasCompleted);
        Assert.Equal(EmailSendStatus.Succeeded, operation.Value.Status);
    }

    [Fact]
    public async Task Waiting_until_completed_asks_until_the_operation_has_ended()
    {
        bench.Service.Behaviour.RunningAnswers = 2;
        bench.Service.Behaviour.AskAgainAfter = TimeSpan.Zero;
        var operation = await bench.Send();

        var result = await operation.WaitForCompletionAsync(
            TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken);

        Assert.Equal(EmailSendStatus.Succeeded, result.Value.Status);
        Assert.Equal(4, bench.Service.Watch.Counts.Of(Services.Mail)); // the send and three questions
    }

    [Fact]
    public async Task Send_that_waits_until_completed_yields_the_result()
    {
        var operation = await bench.Client.SendAsync(
            WaitUntil.Completed, MailBench.Reminder(), Operation, TestContext.Current.CancellationToken);

        Assert.Equal(EmailSendStatus.Succeeded, operation.Value.Status);
    }

    [Fact]
    public async Task Running_operation_says_so_and_when_to_ask_again()
    {
        bench.Service.Behaviour.RunningAnswers = 1;
        bench.Service.Behaviour.AskAgainAfter = TimeSpan.FromSeconds(20);
        var operation = await bench.Send();

        var answer = await operation.UpdateStatusAsync(TestContext.Current.CancellationToken);

        Assert.False(operation.HasCompleted);
        Assert.True(answer.Headers.TryGetValue("Retry-After", out var wait));
        Assert.Equal("20", wait);
    }

    [Fact]
    public async Task Operation_is_found_again_by_its_id_alone()
    {
        await bench.Send(operationId: Operation);

        var found = new EmailSendOperation(Operation.ToString(), bench.NewClient(retries: 0));
        Assert.Null(found.GetRawResponse());
        await found.UpdateStatusAsync(TestContext.Current.CancellationToken);

        Assert.Equal(EmailSendStatus.Succeeded, found.Value.Status);
    }

    [Fact]
    public async Task Operation_that_the_service_never_saw_is_refused_with_404()
    {
        var unknown = new EmailSendOperation(Operation.ToString(), bench.Client);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            async () => await unknown.UpdateStatusAsync(TestContext.Current.CancellationToken));

        Assert.Equal((404, "NotFound"), (refused.Status, refused.ErrorCode));
        Assert.False(unknown.HasCompleted);
    }

    [Fact]
    public async Task Failed_operation_throws_with_the_code_of_the_service()
    {
        bench.Service.Behaviour.AnswerNextSends(MailAnswer.AcceptedThenFailed("EmailDropped"));
        var operation = await bench.Send();

        var failed = await Assert.ThrowsAsync<RequestFailedException>(
            async () => await operation.UpdateStatusAsync(TestContext.Current.CancellationToken));

        Assert.Equal("EmailDropped", failed.ErrorCode);
        Assert.True(operation.HasCompleted);
        Assert.False(operation.HasValue);
        Assert.Throws<RequestFailedException>(() => operation.Value);
    }

    [Fact]
    public async Task Mail_whose_recipients_are_all_suppressed_fails_as_a_whole()
    {
        bench.Service.Behaviour.DeliverTo("*@oud.example", DeliveryOutcome.Suppressed);
        var operation = await bench.Send(MailBench.Reminder("jan@oud.example"));

        var failed = await Assert.ThrowsAsync<RequestFailedException>(
            async () => await operation.UpdateStatusAsync(TestContext.Current.CancellationToken));

        Assert.Equal("EmailDroppedAllRecipientsSuppressed", failed.ErrorCode);
    }

    [Fact]
    public async Task Ended_operation_is_not_asked_again()
    {
        var operation = await bench.Send();
        await operation.UpdateStatusAsync(TestContext.Current.CancellationToken);
        var asked = bench.Service.Watch.Counts.Of(Services.Mail);

        await operation.UpdateStatusAsync(TestContext.Current.CancellationToken);

        Assert.Equal(asked, bench.Service.Watch.Counts.Of(Services.Mail));
    }

    [Fact]
    public async Task Shortest_send_makes_an_operation_id_of_its_own()
    {
        var operation = await bench.Client.SendAsync(
            WaitUntil.Started, "a@leverancier.example", "b@afnemer.example", "Onderwerp", "<p>Tekst</p>",
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(Guid.TryParse(operation.Id, out var id) && id != Guid.Empty);
        Assert.Equal(["b@afnemer.example"], Assert.Single(bench.Service.Mails()).To);
    }

    [Fact]
    public void Synchronous_send_does_the_same()
    {
        var operation = bench.Client.Send(
            WaitUntil.Completed, MailBench.Reminder(), Operation, TestContext.Current.CancellationToken);

        Assert.Equal(EmailSendStatus.Succeeded, operation.Value.Status);
        Assert.Single(bench.Service.Mails());
    }

    [Fact]
    public async Task Copies_and_blind_copies_are_recipients_too()
    {
        var recipients = new EmailRecipients(
            [new EmailAddress("a@afnemer.example", "A")], [new EmailAddress("b@afnemer.example")],
            [new EmailAddress("c@afnemer.example")]);

        await bench.Send(new EmailMessage(
            "facturen@leverancier.example", recipients, new EmailContent("Onderwerp") { PlainText = "Tekst" }));

        Assert.Equal(
            ["a@afnemer.example", "b@afnemer.example", "c@afnemer.example"],
            Assert.Single(bench.Service.Mails()).Recipients());
    }

    // https://learn.microsoft.com/azure/communication-services/tutorials/hmac-header-tutorial
    [Fact]
    public async Task Client_with_another_key_is_refused_with_401()
    {
        var endpoint = bench.Service.ConnectionString.Split(';')[0];
        var stranger = new EmailClient($"{endpoint};accesskey={Convert.ToBase64String(new byte[64])}");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.SendAsync(
            WaitUntil.Started, MailBench.Reminder(), Operation, TestContext.Current.CancellationToken));

        Assert.Equal((401, "Denied"), (refused.Status, refused.ErrorCode));
        Assert.Empty(bench.Service.Mails());
    }

    [Fact]
    public async Task Client_that_signs_in_with_a_token_may_send()
    {
        var endpoint = new Uri(bench.Service.ConnectionString.Split(';')[0]["endpoint=".Length..]);
        var signedIn = new EmailClient(endpoint, new AnyToken());

        await signedIn.SendAsync(
            WaitUntil.Started, MailBench.Reminder(), Operation, TestContext.Current.CancellationToken);

        Assert.Single(bench.Service.Mails());
    }

    [Fact]
    public async Task Key_beside_an_address_works_as_the_connection_string_does()
    {
        var parts = bench.Service.ConnectionString.Split(';');
        var client = new EmailClient(
            new Uri(parts[0]["endpoint=".Length..]), new AzureKeyCredential(parts[1]["accesskey=".Length..]));

        await client.SendAsync(
            WaitUntil.Started, MailBench.Reminder(), Operation, TestContext.Current.CancellationToken);

        Assert.Single(bench.Service.Mails());
    }

    [Theory]
    [InlineData("accesskey=c2VjcmV0")]
    [InlineData("endpoint=https://mail.example/")]
    [InlineData("nonsense")]
    public void Connection_string_without_address_or_key_is_refused(string connectionString) =>
        Assert.Throws<InvalidOperationException>(() => new EmailClient(connectionString));

    [Fact]
    public void Withdrawn_version_of_the_service_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => new EmailClientOptions(EmailClientOptions.ServiceVersion.V2021_10_01_Preview));

    [Fact]
    public void Statuses_compare_without_regard_to_case()
    {
        EmailSendStatus status = "succeeded";

        Assert.True(status == EmailSendStatus.Succeeded);
        Assert.NotEqual(EmailSendStatus.Failed, status);
        Assert.Equal(status, EmailModelFactory.EmailSendResult("id", "Succeeded").Status);
    }

    private sealed class AnyToken : TokenCredential
    {
        private static readonly AccessToken Token = new("any", new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            Token;

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(Token);
    }
}

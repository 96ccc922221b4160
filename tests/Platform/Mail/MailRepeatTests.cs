using Azure;
using Azure.Communication.Email;
using Receivables.Local.Mailbox;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Mail;

/// <summary>
/// A repeated operation id, and answers that get lost. The documentation says that the id names the operation
/// (https://learn.microsoft.com/rest/api/communication/email/email/send#request-headers) and not what a repeat does, so
/// the service can be told to do each of three things.
/// </summary>
public sealed class MailRepeatTests : IDisposable
{
    private static readonly Guid Operation = new("8540c0de-899f-5cce-acb5-3ec493af3800");

    private readonly MailBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Deduplicated_repeat_is_counted_but_reaches_nobody_twice()
    {
        await bench.Send(operationId: Operation);

        var again = await bench.Send(operationId: Operation);

        Assert.Equal(Operation.ToString(), again.Id);
        Assert.Equal(2, Assert.Single(bench.Service.Mails()).Accepted);
        Assert.Equal(2, bench.Service.AcceptedSends);
    }

    [Fact]
    public async Task Repeat_may_be_refused_with_409_and_is_not_counted_then()
    {
        bench.Service.Behaviour.OnRepeatedOperation = RepeatedOperation.Conflict409;
        await bench.Send(operationId: Operation);

        var refused = await bench.Refused(409, operationId: Operation);

        Assert.Equal("OperationIdAlreadyUsed", refused.ErrorCode);
        Assert.Equal(1, bench.Service.AcceptedSends);
    }

    [Fact]
    public async Task Repeat_may_be_sent_twice()
    {
        bench.Service.Behaviour.OnRepeatedOperation = RepeatedOperation.SendTwice;
        await bench.Send(operationId: Operation);

        await bench.Send(operationId: Operation);

        Assert.Equal(2, bench.Service.Mails().Count);
        Assert.All(bench.Service.Mails(), mail => Assert.Equal(Operation.ToString(), mail.OperationId));
        Assert.Equal(2, bench.Service.AcceptedSends);
    }

    [Fact]
    public async Task Other_ids_are_other_mails()
    {
        await bench.Send();
        await bench.Send();

        Assert.Equal(["000001", "000002"], bench.Service.Mails().Select(mail => mail.Id));
    }

    [Fact]
    public async Task Send_whose_answer_got_lost_was_accepted_and_can_be_asked_for()
    {
        bench.Service.Faults.At(1, new Fault.ResponseLost());

        var lost = await Assert.ThrowsAsync<RequestFailedException>(() => bench.Send(operationId: Operation));
        var found = new EmailSendOperation(Operation.ToString(), bench.Client);
        await found.UpdateStatusAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, lost.Status);
        Assert.Equal(EmailSendStatus.Succeeded, found.Value.Status);
        Assert.Equal(1, bench.Service.AcceptedSends);
    }

    [Fact]
    public async Task Send_whose_request_got_lost_was_never_accepted()
    {
        bench.Service.Faults.At(1, new Fault.ConnectionReset());

        await Assert.ThrowsAsync<RequestFailedException>(() => bench.Send(operationId: Operation));
        var unknown = new EmailSendOperation(Operation.ToString(), bench.Client);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            async () => await unknown.UpdateStatusAsync(TestContext.Current.CancellationToken));
        Assert.Equal(404, refused.Status);
        Assert.Empty(bench.Service.Mails());
    }

    [Fact]
    public async Task Client_that_retries_a_lost_answer_is_counted_twice()
    {
        bench.Service.Faults.At(1, new Fault.ResponseLost());

        await bench.NewClient(retries: 3).SendAsync(
            WaitUntil.Started, MailBench.Reminder(), Operation, TestContext.Current.CancellationToken);

        Assert.Equal(2, bench.Service.AcceptedSends);
        Assert.Single(bench.Service.Mails());
    }

    [Fact]
    public async Task Many_repeats_at_once_make_one_mail()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => bench.Send(operationId: Operation))));

        Assert.Equal(20, Assert.Single(bench.Service.Mails()).Accepted);
        Assert.Equal(20, bench.Service.AcceptedSends);
    }
}

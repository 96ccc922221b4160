using Azure.Communication.Email;
using Receivables.Local.Mailbox;

namespace Receivables.Platform.Tests.Mail;

/// <summary>
/// The mailbox on disk. It survives a kill at any instruction: what each instruction leaves behind is laid out here,
/// and the service opened over it.
/// </summary>
public sealed class MailFolderTests : IDisposable
{
    private static readonly Guid Operation = new("8540c0de-899f-5cce-acb5-3ec493af3800");
    private static int lastEndpoint;

    private readonly string folder = Directory.CreateTempSubdirectory("mailbox").FullName;

    public void Dispose()
    {
        foreach (var left in new[] { folder, folder + ".discarded" }.Where(Directory.Exists))
        {
            Directory.Delete(left, recursive: true);
        }
    }

    [Fact]
    public async Task Mails_operations_and_counts_survive_a_restart()
    {
        using (var before = Open())
        {
            await before.Send(operationId: Operation);
            await before.Send(operationId: Operation);
        }

        using var after = Open();
        var found = new EmailSendOperation(Operation.ToString(), after.Client);
        await found.UpdateStatusAsync(TestContext.Current.CancellationToken);

        Assert.Equal(EmailSendStatus.Succeeded, found.Value.Status);
        Assert.Equal(2, after.Service.AcceptedSends);
        var mail = Assert.Single(after.Service.Mails());
        Assert.Equal(("Herinnering: factuur 2026-0042", MailBench.Morning), (mail.Subject, mail.SentAt));
    }

    [Fact]
    public async Task Ids_go_on_after_a_restart()
    {
        using (var before = Open())
        {
            await before.Send();
        }

        using var after = Open();
        await after.Send();

        Assert.Equal(["000001", "000002"], after.Service.Mails().Select(mail => mail.Id));
    }

    [Fact]
    public async Task Repeat_after_a_restart_is_still_a_repeat()
    {
        using (var before = Open())
        {
            await before.Send(operationId: Operation);
        }

        using var after = Open();
        await after.Send(operationId: Operation);

        Assert.Equal(2, Assert.Single(after.Service.Mails()).Accepted);
    }

    [Theory]
    [InlineData("the message is half written", "000002.message.json.tmp")]
    [InlineData("the message is there and what became of it is not", "000002.message.json")]
    [InlineData("what became of it is half written", "000002.message.json", "000002.json.tmp")]
    [InlineData("an update is half written", "000001.json.tmp")]
    public async Task Kill_before_the_last_rename_leaves_what_was_there(string moment, params string[] leftovers)
    {
        using (var before = Open())
        {
            await before.Send(operationId: Operation);
        }

        foreach (var leftover in leftovers)
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, leftover), "{ \"half", TestContext.Current.CancellationToken);
        }

        using var after = Open();

        Assert.NotEmpty(moment);
        Assert.Equal("000001", Assert.Single(after.Service.Mails()).Id);
        Assert.Equal(1, after.Service.AcceptedSends);
        Assert.Equal(["000001.json", "000001.message.json"], Files());
    }

    [Fact]
    public async Task Send_after_such_a_kill_takes_the_free_place()
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, "000001.message.json"), "{ \"half", TestContext.Current.CancellationToken);

        using var after = Open();
        await after.Send();

        Assert.Equal(["000001"], after.Service.Mails().Select(mail => mail.Id));
    }

    [Fact]
    public async Task Report_that_was_not_published_before_the_kill_is_published_after_it()
    {
        using (var before = Open())
        {
            await before.Send();
        }

        using var after = Open();
        var subscriber = new Subscriber();
        after.Service.Events = subscriber;
        await after.Clock.WhenQuiet(TestContext.Current.CancellationToken);

        Assert.Equal("Delivered", subscriber.Only.GetProperty("data").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Report_that_was_taken_is_not_published_again()
    {
        using (var before = Open())
        {
            before.Service.Events = new Subscriber();
            await before.Send();
            await before.Clock.WhenQuiet(TestContext.Current.CancellationToken);
        }

        using var after = Open();
        var subscriber = new Subscriber();
        after.Service.Events = subscriber;
        await after.Clock.WhenQuiet(TestContext.Current.CancellationToken);

        Assert.Empty(subscriber.Events);
    }

    [Fact]
    public async Task Emptied_mailbox_stays_empty()
    {
        using (var before = Open())
        {
            await before.Send();
            before.Service.Clear();
            Assert.Empty(before.Service.Mails());
        }

        using var after = Open();

        Assert.Empty(after.Service.Mails());
        Assert.Equal(0, after.Service.AcceptedSends);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task File_that_cannot_be_read_is_named()
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, "000001.json"), "not json", TestContext.Current.CancellationToken);

        var refused = Assert.Throws<InvalidDataException>(Open);

        Assert.Contains("000001.json", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Connection_string_without_a_key_is_refused() =>
        Assert.Throws<ArgumentException>(() => MailService.Open(folder, null, "endpoint=https://disk.invalid/"));

    private MailBench Open()
    {
        var number = Interlocked.Increment(ref lastEndpoint);
        var connection = $"endpoint=https://disk{number}.invalid/;accesskey=c2VjcmV0";
        return new MailBench(clock => MailService.Open(folder, clock, connection));
    }

    private IEnumerable<string?> Files() =>
        Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}

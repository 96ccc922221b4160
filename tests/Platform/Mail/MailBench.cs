using Azure;
using Azure.Communication.Email;
using Receivables.Local.Clock;
using Receivables.Local.Mailbox;

namespace Receivables.Platform.Tests.Mail;

/// <summary>A mail service in memory on a clock that stands still, and a client that does not retry.</summary>
internal sealed class MailBench : IDisposable
{
    public static readonly DateTimeOffset Morning = new(2026, 4, 8, 8, 0, 0, TimeSpan.Zero);

    public MailBench(Func<MovableClock, MailService>? open = null)
    {
        Service = open?.Invoke(Clock) ?? MailService.InMemory(Clock);
        Client = NewClient(retries: 0);
    }

    public MovableClock Clock { get; } = new(Morning);

    public MailService Service { get; }

    public EmailClient Client { get; }

    public static EmailMessage Reminder(string to = "crediteuren@afnemer.example")
    {
        var content = new EmailContent("Herinnering: factuur 2026-0042")
        {
            PlainText = "Uw factuur van € 1.210,00 is vervallen.",
            Html = "<p>Uw factuur van <b>€ 1.210,00</b> is vervallen.</p>",
        };
        return new EmailMessage("facturen@leverancier.example", to, content);
    }

    /// <summary>With the application's headers and an attachment.</summary>
    public static EmailMessage Notice(string invoices)
    {
        var mail = Reminder();
        mail.Headers["X-Receivables-Invoices"] = invoices;
        mail.Headers["X-Receivables-Kind"] = "formalNotice";
        mail.Attachments.Add(new EmailAttachment("brief.pdf", "application/pdf", BinaryData.FromString("brief")));
        return mail;
    }

    public EmailClient NewClient(int retries)
    {
        var options = new EmailClientOptions();
        options.Retry.MaxRetries = retries;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(2);
        return new EmailClient(Service.ConnectionString, options);
    }

    public Task<EmailSendOperation> Send(EmailMessage? message = null, Guid? operationId = null) =>
        Client.SendAsync(WaitUntil.Started, message ?? Reminder(), operationId ?? Guid.NewGuid());

    public async Task<RequestFailedException> Refused(
        int status, EmailMessage? message = null, Guid? operationId = null)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Send(message, operationId));
        Assert.Equal(status, refused.Status);
        return refused;
    }

    public void Dispose()
    {
        Service.Dispose();
        Clock.Dispose();
    }
}

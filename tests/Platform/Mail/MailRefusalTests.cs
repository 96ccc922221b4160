using Azure.Communication.Email;

namespace Receivables.Platform.Tests.Mail;

/// <summary>
/// What is refused, by the client and by the service:
/// https://learn.microsoft.com/azure/communication-services/concepts/service-limits#email,
/// https://learn.microsoft.com/azure/communication-services/concepts/email/email-attachment-allowed-mime-types,
/// https://learn.microsoft.com/azure/communication-services/concepts/email/email-headers and
/// https://learn.microsoft.com/rest/api/communication/errorcodes.
/// </summary>
public sealed class MailRefusalTests : IDisposable
{
    private readonly MailBench bench = new();

    public void Dispose()
    {
        Assert.Empty(bench.Service.Mails());
        Assert.Equal(0, bench.Service.AcceptedSends);
        bench.Dispose();
    }

    [Fact]
    public Task Mail_without_text_is_refused_by_the_client() => RefusedByClient(
        new EmailMessage("a@leverancier.example", "b@afnemer.example", new EmailContent("Onderwerp")));

    [Fact]
    public Task Mail_with_a_blank_subject_is_refused_by_the_client() => RefusedByClient(
        new EmailMessage("a@leverancier.example", "b@afnemer.example", new EmailContent(" ") { PlainText = "Tekst" }));

    [Fact]
    public Task Mail_without_a_recipient_is_refused_by_the_client() => RefusedByClient(
        new EmailMessage(
            "a@leverancier.example", new EmailRecipients([]), new EmailContent("Onderwerp") { PlainText = "Tekst" }));

    [Fact]
    public Task Mail_with_a_blank_sender_is_refused_by_the_client() => RefusedByClient(
        new EmailMessage(" ", "b@afnemer.example", new EmailContent("Onderwerp") { PlainText = "Tekst" }));

    [Fact]
    public Task Empty_attachment_is_refused_by_the_client()
    {
        var mail = MailBench.Reminder();
        mail.Attachments.Add(new EmailAttachment("leeg.pdf", "application/pdf", BinaryData.FromString("")));
        return RefusedByClient(mail);
    }

    [Fact]
    public Task Empty_header_is_refused_by_the_client()
    {
        var mail = MailBench.Reminder();
        mail.Headers["X-Receivables-Kind"] = "";
        return RefusedByClient(mail);
    }

    [Fact]
    public void Mail_without_content_cannot_be_made() =>
        Assert.Throws<ArgumentNullException>(
            () => new EmailMessage("a@leverancier.example", "b@afnemer.example", null));

    [Theory]
    [InlineData("geen adres")]
    [InlineData("jan@")]
    [InlineData("jan@afnemer")]
    [InlineData("Jan <jan@afnemer.example>")]
    public async Task Recipient_that_is_no_address_is_refused_with_400(string address)
    {
        var refused = await bench.Refused(400, MailBench.Reminder(address));

        Assert.Equal("InvalidEmailAddress", refused.ErrorCode);
        Assert.Contains(address, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_copy_refuses_the_whole_mail()
    {
        var mail = MailBench.Reminder();
        mail.Recipients.CC.Add(new EmailAddress("geen adres"));

        await bench.Refused(400, mail);
    }

    [Fact]
    public async Task Reply_address_that_is_none_is_refused_with_400()
    {
        var mail = MailBench.Reminder();
        mail.ReplyTo.Add(new EmailAddress("geen adres"));

        Assert.Equal("InvalidEmailAddress", (await bench.Refused(400, mail)).ErrorCode);
    }

    [Fact]
    public async Task More_than_50_recipients_are_refused_with_400()
    {
        var mail = MailBench.Reminder();
        for (var number = 1; number <= 50; number++)
        {
            mail.Recipients.BCC.Add(new EmailAddress($"b{number}@afnemer.example"));
        }

        Assert.Equal("TooManyRecipients", (await bench.Refused(400, mail)).ErrorCode);
    }

    [Fact]
    public async Task Request_over_10_MB_is_refused_with_413()
    {
        var mail = MailBench.Reminder();
        mail.Attachments.Add(
            new EmailAttachment("dossier.pdf", "application/pdf", new BinaryData(new byte[8 * 1024 * 1024])));

        var refused = await bench.Refused(413, mail); // 8 MiB are 10.7 MiB in base64

        Assert.Equal("RequestEntityTooLarge", refused.ErrorCode);
    }

    [Theory]
    [InlineData("application/x-msdownload")]
    [InlineData("application/octet-stream")]
    [InlineData("pdf")]
    public async Task Attachment_of_a_type_that_is_not_allowed_is_refused_with_400(string contentType)
    {
        var mail = MailBench.Reminder();
        mail.Attachments.Add(new EmailAttachment("factuur.exe", contentType, BinaryData.FromString("x")));

        Assert.Equal("InvalidAttachmentType", (await bench.Refused(400, mail)).ErrorCode);
    }

    [Fact]
    public async Task Two_attachments_with_one_content_id_are_refused_with_400()
    {
        var mail = MailBench.Reminder();
        mail.Attachments.Add(
            new EmailAttachment("a.png", "image/png", BinaryData.FromString("a")) { ContentId = "logo" });
        mail.Attachments.Add(
            new EmailAttachment("b.png", "image/png", BinaryData.FromString("b")) { ContentId = "logo" });

        Assert.Equal("DuplicateContentId", (await bench.Refused(400, mail)).ErrorCode);
    }

    [Fact]
    public async Task Header_over_two_lines_is_refused_with_400()
    {
        var mail = MailBench.Reminder();
        mail.Headers["X-Receivables-Kind"] = "reminder\r\nBcc: somebody@else.example";

        Assert.Equal("InvalidHeader", (await bench.Refused(400, mail)).ErrorCode);
    }

    [Fact]
    public async Task Sender_of_a_domain_that_is_not_linked_is_refused_with_404()
    {
        bench.Service.Behaviour.LinkedDomains.Add("mail.leverancier.example");

        Assert.Equal("DomainNotLinked", (await bench.Refused(404)).ErrorCode);
    }

    private async Task RefusedByClient(EmailMessage mail)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => bench.Send(mail));
        Assert.Equal(0, bench.Service.Watch.Counts.Total);
    }
}

using Azure.Communication.Email;

namespace Receivables.Platform.Tests.Mail;

/// <summary>
/// The mail as a file that any reader opens: https://www.rfc-editor.org/rfc/rfc5322,
/// https://www.rfc-editor.org/rfc/rfc2045, https://www.rfc-editor.org/rfc/rfc2047 and
/// https://www.rfc-editor.org/rfc/rfc2231.
/// </summary>
public sealed class MailFileTests : IAsyncLifetime
{
    private readonly MailBench bench = new();
    private MailboxSite site = null!;

    public async ValueTask InitializeAsync() => site = await MailboxSite.Start(bench.Service);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        bench.Dispose();
    }

    [Fact]
    public async Task Plain_and_html_text_are_two_readings_of_one_mail()
    {
        var mail = EmlPart.Read(await File(MailBench.Reminder()));

        Assert.Equal("multipart/alternative", mail.Type);
        Assert.Equal(["text/plain", "text/html"], mail.Parts.Select(part => part.Type));
        Assert.Equal("Uw factuur van € 1.210,00 is vervallen.", mail.Parts[0].Text);
        Assert.Equal("<p>Uw factuur van <b>€ 1.210,00</b> is vervallen.</p>", mail.Parts[1].Text);
    }

    [Fact]
    public async Task Mail_of_one_text_has_no_parts()
    {
        var mail = EmlPart.Read(await File(new EmailMessage(
            "a@leverancier.example", "b@afnemer.example", new EmailContent("Onderwerp") { PlainText = "Tekst" })));

        Assert.Equal("text/plain", mail.Type);
        Assert.Equal("Tekst", mail.Text);
    }

    [Fact]
    public async Task Headers_say_who_when_and_what()
    {
        var reminder = MailBench.Reminder();
        reminder.Headers["X-Receivables-Kind"] = "reminder";
        reminder.ReplyTo.Add(new EmailAddress("debiteuren@leverancier.example", "Leverancier B.V."));

        var mail = EmlPart.Read(await File(reminder));

        Assert.Equal("facturen@leverancier.example", mail.Headers["From"]);
        Assert.Equal("crediteuren@afnemer.example", mail.Headers["To"]);
        Assert.Equal("\"Leverancier B.V.\" <debiteuren@leverancier.example>", mail.Headers["Reply-To"]);
        Assert.Equal("Herinnering: factuur 2026-0042", mail.Headers["Subject"]);
        Assert.Equal("Wed, 08 Apr 2026 08:00:00 +0000", mail.Headers["Date"]);
        Assert.Equal("1.0", mail.Headers["MIME-Version"]);
        Assert.Equal("reminder", mail.Headers["X-Receivables-Kind"]);
        Assert.Matches("^<[^<>@]+@leverancier\\.example>$", mail.Headers["Message-ID"]);
    }

    [Fact]
    public async Task Subject_beyond_ASCII_is_encoded_in_lines_of_at_most_76_characters()
    {
        var subject = "Laatste aanmaning vóór overdracht – " + string.Concat(Enumerable.Repeat("€ 1.210,00 ë ß ", 12));
        var text = await File(new EmailMessage(
            "a@leverancier.example", "b@afnemer.example", new EmailContent(subject.Trim()) { PlainText = "Tekst" }));

        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 76 && line.All(char.IsAscii), line));
        Assert.Equal(subject.Trim(), EmlPart.Read(text).Decoded("Subject"));
    }

    [Fact]
    public async Task Long_plain_subject_is_folded_and_reads_the_same()
    {
        var subject = string.Join(' ', Enumerable.Repeat("factuur", 30));
        var text = await File(new EmailMessage(
            "a@leverancier.example", "b@afnemer.example", new EmailContent(subject) { PlainText = "Tekst" }));

        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 76, line));
        Assert.Equal(subject, EmlPart.Read(text).Headers["Subject"]);
    }

    [Fact]
    public async Task Names_beyond_ASCII_and_with_quotes_stay_names()
    {
        var recipients = new EmailRecipients(
        [
            new EmailAddress("a@afnemer.example", "Jörg \"de Snelle\""),
            new EmailAddress("b@afnemer.example", "Jan \"de Snelle\""),
        ]);
        var mail = EmlPart.Read(await File(new EmailMessage(
            "a@leverancier.example", recipients, new EmailContent("Onderwerp") { PlainText = "Tekst" })));

        Assert.Equal(
            "Jörg \"de Snelle\" <a@afnemer.example>, \"Jan \\\"de Snelle\\\"\" <b@afnemer.example>",
            mail.Decoded("To"));
    }

    [Fact]
    public async Task Attachments_keep_their_bytes_and_names()
    {
        var reminder = MailBench.Reminder();
        var bytes = Enumerable.Range(0, 1000).Select(number => (byte)(number % 256)).ToArray();
        reminder.Attachments.Add(
            new EmailAttachment("factuur 2026-0042.pdf", "application/pdf", new BinaryData(bytes)));
        reminder.Attachments.Add(new EmailAttachment("specificatie €.csv", "text/csv", BinaryData.FromString("a;b")));

        var mail = EmlPart.Read(await File(reminder));

        Assert.Equal("multipart/mixed", mail.Type);
        Assert.Equal([null, "factuur 2026-0042.pdf", "specificatie €.csv"], mail.Parts.Select(part => part.FileName));
        Assert.Equal(bytes, mail.Parts[1].Content);
        Assert.Equal("a;b", mail.Parts[2].Text);
    }

    [Fact]
    public async Task Inline_image_belongs_to_the_text_and_not_to_the_files()
    {
        var reminder = MailBench.Reminder();
        reminder.Attachments.Add(
            new EmailAttachment("logo.png", "image/png", BinaryData.FromString("png")) { ContentId = "logo" });

        var mail = EmlPart.Read(await File(reminder));

        Assert.Equal("multipart/related", mail.Type);
        Assert.Equal(["multipart/alternative", "image/png"], mail.Parts.Select(part => part.Type));
        Assert.Equal("<logo>", mail.Parts[1].Headers["Content-ID"]);
        Assert.StartsWith("inline", mail.Parts[1].Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blind_copies_are_told_to_nobody()
    {
        var reminder = MailBench.Reminder();
        reminder.Recipients.BCC.Add(new EmailAddress("stil@afnemer.example"));

        Assert.DoesNotContain("stil@afnemer.example", await File(reminder), StringComparison.Ordinal);
    }

    private async Task<string> File(EmailMessage message)
    {
        await bench.Send(message);
        using var response = await site.Client.GetAsync(
            $"/local/mailbox/{bench.Service.Mails()[^1].Id}.eml", TestContext.Current.CancellationToken);
        Assert.Equal("message/rfc822", response.Content.Headers.ContentType!.MediaType);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

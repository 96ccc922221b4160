using Azure;
using Azure.Communication.Email;

namespace Receivables.Behaviours;

/// <summary>What the hand-over relies on: an operation id of our own, and a status that can be asked for.</summary>
internal sealed class MailBehaviours(EmailClient mail, string sender, string recipient)
{
    public IEnumerable<Behaviour> All() =>
    [
        new("Mail that is started has the operation id that it was given", OwnId),
        new("Operation that nobody began is 404", Unknown),
        new("Mail without a recipient is refused before it is sent", NoRecipient),
        new("Status of an operation can be asked by its id alone", Asked),
    ];

    private EmailMessage Message(EmailRecipients recipients) =>
        new(sender, recipients, new EmailContent("Herinnering") { PlainText = "tekst", Html = "<p>tekst</p>" });

    private async Task OwnId()
    {
        var id = Guid.NewGuid();
        var operation = await mail.SendAsync(WaitUntil.Started, Message(new EmailRecipients([new EmailAddress(recipient)])), id);
        Expect.Same(id, Guid.Parse(operation.Id));
    }

    private Task Unknown() => Expect.Refused(
        404, null, async () => await new EmailSendOperation(Guid.NewGuid().ToString(), mail).UpdateStatusAsync());

    private Task NoRecipient() => Expect.Thrown<ArgumentException>(() => mail.SendAsync(WaitUntil.Started, Message(new EmailRecipients([])), Guid.NewGuid()));

    private async Task Asked()
    {
        var id = Guid.NewGuid();
        await mail.SendAsync(WaitUntil.Started, Message(new EmailRecipients([new EmailAddress(recipient)])), id);
        var answer = await new EmailSendOperation(id.ToString(), mail).UpdateStatusAsync();
        Expect.Same(200, answer.Status);
    }
}

namespace Azure.Communication.Email;

/// <summary>A mail to send.</summary>
public class EmailMessage
{
    public EmailMessage(string senderAddress, EmailRecipients recipients, EmailContent content)
    {
        ArgumentNullException.ThrowIfNull(senderAddress);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(recipients);
        SenderAddress = senderAddress;
        Recipients = recipients;
        Content = content;
    }

    public EmailMessage(string senderAddress, string recipientAddress, EmailContent content)
        : this(senderAddress, Only(recipientAddress), content)
    {
    }

    public IList<EmailAttachment> Attachments { get; } = new List<EmailAttachment>();

    public EmailContent Content { get; }

    /// <summary>Headers of our own beside those that the service writes; an empty value is refused when sent.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();

    public EmailRecipients Recipients { get; }

    public IList<EmailAddress> ReplyTo { get; } = new List<EmailAddress>();

    public string SenderAddress { get; }

    public bool? UserEngagementTrackingDisabled { get; set; }

    private static EmailRecipients Only(string recipientAddress)
    {
        ArgumentNullException.ThrowIfNull(recipientAddress);
        return new EmailRecipients([new EmailAddress(recipientAddress)]);
    }
}

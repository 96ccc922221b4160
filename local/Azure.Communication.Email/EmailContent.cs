namespace Azure.Communication.Email;

/// <summary>Subject and text of a mail; at least one of the two texts must be there when it is sent.</summary>
public class EmailContent
{
    public EmailContent(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        Subject = subject;
    }

    public string Html { get; set; }

    public string PlainText { get; set; }

    public string Subject { get; }
}

namespace Azure.Communication.Email;

/// <summary>Who receives a mail; at least one address in any of the three lists when it is sent.</summary>
public class EmailRecipients
{
    public EmailRecipients(IEnumerable<EmailAddress> to)
    {
        ArgumentNullException.ThrowIfNull(to);
        To = [.. to];
    }

    public EmailRecipients(
        IEnumerable<EmailAddress> to = null, IEnumerable<EmailAddress> cc = null, IEnumerable<EmailAddress> bcc = null)
        : this(to ?? [])
    {
        CC = [.. cc ?? []];
        BCC = [.. bcc ?? []];
    }

    public IList<EmailAddress> BCC { get; } = new List<EmailAddress>();

    public IList<EmailAddress> CC { get; } = new List<EmailAddress>();

    public IList<EmailAddress> To { get; } = new List<EmailAddress>();
}

namespace Azure.Communication.Email;

/// <summary>A file that goes with a mail. Empty content is refused when the mail is sent.</summary>
public class EmailAttachment
{
    public EmailAttachment(string name, string contentType, BinaryData content)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(contentType);
        ArgumentNullException.ThrowIfNull(content);
        Name = name;
        ContentType = contentType;
        Content = content;
    }

    public BinaryData Content { get; }

    /// <summary>
    /// Set for an image inside the HTML text, which names it as <c>cid:</c> and this id; null otherwise.
    /// </summary>
    public string ContentId { get; set; }

    public string ContentType { get; }

    public string Name { get; }
}

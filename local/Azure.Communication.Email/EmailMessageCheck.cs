namespace Azure.Communication.Email;

/// <summary>What the client refuses before it asks the service; all else is for the service to refuse.</summary>
internal static class EmailMessageCheck
{
    public static void ThrowIfIncomplete(EmailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (Fault(message) is { } fault)
        {
            throw new ArgumentException(fault, nameof(message));
        }
    }

    private static string Fault(EmailMessage message)
    {
        var recipients = message.Recipients;
        return message switch
        {
            _ when !message.Headers.Values.All(HasText) => "Empty Value is not allowed in Email Header",
            { Content: var content } when !HasText(content.Html) && !HasText(content.PlainText) =>
                "Email content must have either HTML or PlainText",
            _ when !HasText(message.Content.Subject) => "Email subject can not be empty",
            _ when !HasText(message.SenderAddress) => "Sender must be a valid email address",
            _ when recipients.To.Count + recipients.CC.Count + recipients.BCC.Count == 0 =>
                "ToRecipients cannot be empty",
            _ when message.Attachments.Any(attachment => attachment.Content.ToMemory().IsEmpty) =>
                "Attachment Content cannot be empty.",
            _ => null,
        };
    }

    private static bool HasText(string text) => !string.IsNullOrWhiteSpace(text);
}

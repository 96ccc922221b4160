using System.Text.Json;

namespace Azure.Communication.Email;

/// <summary>What the service says of a send operation: accepted and on its way, done, or given up.</summary>
public class EmailSendResult
{
    internal EmailSendResult(string id, EmailSendStatus status)
    {
        Id = id;
        Status = status;
    }

    public EmailSendStatus Status { get; }

    internal string Id { get; }

    internal static EmailSendResult Read(BinaryData json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new EmailSendResult(root.GetProperty("id").GetString(), root.GetProperty("status").GetString());
    }
}

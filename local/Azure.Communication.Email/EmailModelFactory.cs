namespace Azure.Communication.Email;

/// <summary>Makes answers of the service for tests that run without it.</summary>
public static class EmailModelFactory
{
    public static EmailSendResult EmailSendResult(string id = null, EmailSendStatus status = default) =>
        new(id, status);
}

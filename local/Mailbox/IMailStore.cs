namespace Receivables.Local.Mailbox;

/// <summary>
/// Where accepted mails are kept. Each call is done when it returns: a kill afterwards loses nothing of it.
/// </summary>
internal interface IMailStore
{
    /// <summary>All mails kept, in order of acceptance.</summary>
    IReadOnlyList<Mail> Load();

    /// <summary>Keeps a mail and its text as one: after a kill both are there or neither.</summary>
    void Add(Mail mail, ReadOnlyMemory<byte> body);

    void Update(Mail mail);

    /// <summary>The accepted send request.</summary>
    ReadOnlyMemory<byte> Body(string id);

    void Clear();
}

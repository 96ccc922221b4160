using System.Collections.Concurrent;

namespace Receivables.Local.Mailbox;

/// <summary>Keeps mails for as long as the process lives.</summary>
internal sealed class MailMemory : IMailStore
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> bodies = new(StringComparer.Ordinal);

    public IReadOnlyList<Mail> Load() => [];

    public void Add(Mail mail, ReadOnlyMemory<byte> body) => bodies[mail.Id] = body;

    public void Update(Mail mail)
    {
        // The service itself holds the mails; only their texts are kept here.
    }

    public ReadOnlyMemory<byte> Body(string id) => bodies[id];

    public void Clear() => bodies.Clear();
}

using System.Globalization;

namespace Receivables.Local.Mailbox;

/// <summary>
/// The accepted mails, in memory and in their store alike. Each change is one, whoever else is at it.
/// </summary>
internal sealed class MailLedger
{
    private readonly Lock gate = new();
    private readonly IMailStore store;
    private readonly SortedList<string, Mail> mails = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> mailOfOperation = new(StringComparer.OrdinalIgnoreCase);
    private int lastId;
    private long accepted;

    public MailLedger(IMailStore store)
    {
        this.store = store;
        foreach (var mail in store.Load())
        {
            Keep(mail);
            accepted += mail.Accepted;
        }
    }

    /// <summary>Accepted sends, repeats that led to no mail of their own included.</summary>
    public long Accepted
    {
        get { lock (gate) { return accepted; } }
    }

    /// <summary>In order of acceptance.</summary>
    public IReadOnlyList<Mail> All()
    {
        lock (gate) { return [.. mails.Values]; }
    }

    public Mail? Find(string id)
    {
        lock (gate) { return mails.GetValueOrDefault(id); }
    }

    /// <summary>The last mail that was sent with this operation id.</summary>
    public Mail? OfOperation(string operationId)
    {
        lock (gate) { return mailOfOperation.TryGetValue(operationId, out var id) ? mails[id] : null; }
    }

    /// <summary>
    /// Accepts a mail. A known operation id is treated as asked: the mail that has it already is returned as known, and
    /// counted once more where repeats are deduplicated.
    /// </summary>
    public (Mail? Added, Mail? Known) Add(
        string operationId, RepeatedOperation onRepeat, Func<string, Mail> make, Func<ReadOnlyMemory<byte>> body)
    {
        lock (gate)
        {
            if (onRepeat != RepeatedOperation.SendTwice && mailOfOperation.TryGetValue(operationId, out var known))
            {
                return (null, onRepeat == RepeatedOperation.Deduplicate ? CountAgain(mails[known]) : mails[known]);
            }

            var mail = make((lastId + 1).ToString("D6", CultureInfo.InvariantCulture));
            store.Add(mail, body());
            Keep(mail);
            accepted++;
            return (mail, null);
        }
    }

    /// <summary>The mail as changed; null for an unknown id.</summary>
    public Mail? Change(string id, Func<Mail, Mail> change)
    {
        lock (gate)
        {
            return mails.TryGetValue(id, out var mail) ? Save(change(mail)) : null;
        }
    }

    /// <summary>The accepted request of a mail.</summary>
    public ReadOnlyMemory<byte> Body(string id) => store.Body(id);

    public void Clear()
    {
        lock (gate)
        {
            store.Clear();
            mails.Clear();
            mailOfOperation.Clear();
            accepted = 0;
            lastId = 0;
        }
    }

    private Mail CountAgain(Mail mail)
    {
        var counted = Save(mail with { Accepted = mail.Accepted + 1 });
        accepted++;
        return counted;
    }

    private Mail Save(Mail mail)
    {
        store.Update(mail);
        mails[mail.Id] = mail;
        return mail;
    }

    private void Keep(Mail mail)
    {
        mails.Add(mail.Id, mail);
        mailOfOperation[mail.OperationId] = mail.Id;
        lastId = Math.Max(lastId, int.Parse(mail.Id, CultureInfo.InvariantCulture));
    }
}

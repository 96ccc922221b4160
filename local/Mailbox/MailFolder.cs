using System.Text.Json;
using System.Text.Json.Serialization;

namespace Receivables.Local.Mailbox;

/// <summary>
/// Keeps mails in a folder, two files each: <c>000001.message.json</c>, the accepted request, and
/// <c>000001.json</c>, what became of it. The second one counts: a message without it was never accepted. A file is
/// written beside its place, flushed to disk and renamed, so that a kill leaves the old one or the new one.
/// </summary>
internal sealed class MailFolder : IMailStore
{
    private const string MessageEnd = ".message.json";
    private const string TemporaryEnd = ".tmp";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly string folder;

    public MailFolder(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(this.folder);
    }

    public IReadOnlyList<Mail> Load()
    {
        var states = new List<Mail>();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(TemporaryEnd, StringComparison.Ordinal) || IsOrphan(file))
            {
                File.Delete(file);
            }
            else if (!file.EndsWith(MessageEnd, StringComparison.Ordinal))
            {
                states.Add(Read(file));
            }
        }

        return states;
    }

    public void Add(Mail mail, ReadOnlyMemory<byte> body)
    {
        Write(MessageFile(mail.Id), body.Span);
        Update(mail);
    }

    public void Update(Mail mail) => Write(StateFile(mail.Id), JsonSerializer.SerializeToUtf8Bytes(mail, Json));

    public ReadOnlyMemory<byte> Body(string id) => File.ReadAllBytes(MessageFile(id));

    /// <summary>Renames the folder first, so that a kill in between leaves all mails or none.</summary>
    public void Clear()
    {
        var discarded = folder.TrimEnd(Path.DirectorySeparatorChar) + ".discarded";
        if (Directory.Exists(discarded))
        {
            Directory.Delete(discarded, recursive: true);
        }

        Directory.Move(folder, discarded);
        Directory.CreateDirectory(folder);
        Directory.Delete(discarded, recursive: true);
    }

    private static void Write(string file, ReadOnlySpan<byte> content)
    {
        var temporary = file + TemporaryEnd;
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
    }

    private static Mail Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Mail>(File.ReadAllBytes(file), Json)!;
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException(
                $"The mailbox file {file} cannot be read: {unreadable.Message} Delete it, or empty its folder.",
                unreadable);
        }
    }

    private bool IsOrphan(string file) =>
        file.EndsWith(MessageEnd, StringComparison.Ordinal)
        && !File.Exists(StateFile(Path.GetFileName(file)[..^MessageEnd.Length]));

    private string MessageFile(string id) => Path.Combine(folder, id + MessageEnd);

    private string StateFile(string id) => Path.Combine(folder, id + ".json");
}

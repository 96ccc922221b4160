using System.Globalization;
using System.Text.Json;
using Receivables.Domain;
using Receivables.Functions.Sending;

namespace Receivables.Functions.Dossier;

/// <summary>
/// The documents of a dossier: each as it was kept, byte for byte, and of a message besides what a person can open.
/// </summary>
internal static class DossierDocuments
{
    public static IEnumerable<DossierEntry> Of(DossierSource source, DossierLabels labels)
    {
        var (shown, at) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var named in NamedDocument.In(source.Evidence).Where(named => source.Documents.ContainsKey(named.Sha256)))
        {
            at += named.Type == nameof(InvoiceRegistered) ? 0 : 1;
            foreach (var entry in Entries(source, labels, named, source.Documents[named.Sha256], at))
            {
                // A copy that went along with every message is shown once.
                if (shown.Add(entry.Sha256))
                {
                    yield return entry;
                }
            }
        }
    }

    private static IEnumerable<DossierEntry> Entries(
        DossierSource source, DossierLabels labels, NamedDocument named, BinaryData content, int at)
    {
        var happened = source.Ledger.Events[named.Event - 1].Event;
        var title = DossierStory.Title(happened, source.Rules.Policy, labels);
        return happened switch
        {
            InvoiceRegistered => [Whole(
                $"invoice/{source.Ledger.Id.Number}{Ending(content)}", labels.Files["invoice"], named, content)],
            MessageHandedOver left => Message(
                Folder("correspondence", at, named.On, left.Stage), title, labels, named, content),
            LetterPrinted letter => [Whole(
                $"{Folder("letters", at, named.On, letter.Stage)}{Ending(content)}",
                DossierLabels.Fill(labels.Files["letter"], title), named, content)],
            _ => [Whole(
                $"{Folder("documents", at, named.On, named.Type)}{Ending(content)}",
                DossierLabels.Fill(labels.Files["document"], title), named, content)],
        };
    }

    /// <summary>The message as it was kept, and its text and attachments beside it.</summary>
    private static IEnumerable<DossierEntry> Message(
        string folder, string title, DossierLabels labels, NamedDocument named, BinaryData content)
    {
        yield return Whole(
            $"{folder}/message{Ending(content)}", DossierLabels.Fill(labels.Files["message"], title), named, content);
        if (Read(content) is not { } written)
        {
            yield break;
        }

        yield return Part($"{folder}/message.html", "html", BinaryData.FromString(written.Html));
        yield return Part($"{folder}/message.txt", "text", BinaryData.FromString(written.PlainText));
        foreach (var file in written.Attachments)
        {
            yield return Part($"{folder}/{SafeName(file.Name)}", "attachment", file.Content);
        }

        DossierEntry Part(string path, string label, BinaryData part) =>
            new(path, DossierLabels.Fill(labels.Files[label], title), named.On, part);
    }

    private static WrittenMessage? Read(BinaryData content)
    {
        try
        {
            return Ending(content) == ".json" ? content.ToObjectFromJson<WrittenMessage>() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DossierEntry Whole(string path, string title, NamedDocument named, BinaryData content) =>
        new(path, title, named.On, content) { Event = named.Event };

    private static string Folder(string kind, int at, DateOnly on, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}/{at:D2}-{on:yyyy-MM-dd}-{SafeName(name)}");

    /// <summary>Told from the first bytes, since a hash says nothing of its content.</summary>
    private static string Ending(BinaryData content) => content.ToMemory().Span switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ".pdf",
        [(byte)'{' or (byte)'[', ..] => ".json",
        [(byte)'<', ..] => ".xml",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ".png",
        _ => ".txt",
    };

    private static string SafeName(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-'))
            .TrimStart('.');
}

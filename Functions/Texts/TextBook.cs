using System.Text.Json;
using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>All texts in all languages. A text that is missing or wrong stops the application at its start.</summary>
public sealed class TextBook
{
    private const string Frame = "frame";

    private const string NoteFrame = "note-frame";

    private readonly Dictionary<(TextLanguage, string), TextFile> files = [];
    private readonly Dictionary<TextLanguage, Labels> labels = [];

    private TextBook(Func<string, string?> read)
    {
        foreach (var language in Enum.GetValues<TextLanguage>())
        {
            var folder = language.ToString().ToLowerInvariant();
            labels[language] = ReadLabels($"{folder}/labels.json", read);
            foreach (var name in Names)
            {
                var path = $"{folder}/{name}.md";
                files[(language, name)] = TextFile.Read(path, read(path) ?? throw Missing(path));
            }
        }
    }

    /// <summary>The name of every text that each language must have.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Frame, NoteFrame, "confirmation", "courtesy", "status-question", "first-reminder", "second-reminder", "third-reminder",
        "legal-reminder",
        "fourteen-day-letter", "notice-of-default", "costs-due", "payment-returned", "promise-missed", "handover",
        "formal-notice-nl-business",
        "formal-notice-nl-government", "formal-notice-be-business", "formal-notice-be-consumer", "formal-notice-eu",
    ];

    /// <summary>The texts that come with the application.</summary>
    public static TextBook Shipped { get; } = new(Embedded);

    /// <summary>The texts that a function gives by their path, such as <c>nl/frame.md</c>; null for none.</summary>
    public static TextBook Read(Func<string, string?> read) => new(read);

    /// <summary>The text of a message under a regime; a message that has none throws.</summary>
    public TextFile Text(TextLanguage language, MessageKind kind, Regime regime) =>
        files.TryGetValue((language, NameOf(kind, regime)), out var file) ? file
            : throw new ArgumentException($"There is no text for a {kind} under {regime} in {language}.", nameof(kind));

    /// <summary>What stands around a text: of one that asks for money, or of a note that only tells.</summary>
    public TextFile FrameOf(TextLanguage language, MessageKind kind) =>
        files[(language, kind is MessageKind.Confirmation or MessageKind.Thanks ? NoteFrame : Frame)];

    public Labels LabelsOf(TextLanguage language) => labels[language];

    /// <summary>What is embedded under that path.</summary>
    public static string? Embedded(string path)
    {
        using var stream = typeof(TextBook).Assembly.GetManifestResourceStream($"Texts/{path}");
        if (stream is null) return null;

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string NameOf(MessageKind kind, Regime regime) => kind switch
    {
        MessageKind.Courtesy => "courtesy",
        MessageKind.StatusQuestion => "status-question",
        MessageKind.FirstReminder => "first-reminder",
        MessageKind.SecondReminder => "second-reminder",
        MessageKind.ThirdReminder => "third-reminder",
        MessageKind.LegalReminder => "legal-reminder",
        MessageKind.FourteenDayLetter => "fourteen-day-letter",
        MessageKind.CostsDue => "costs-due",
        MessageKind.PaymentReturned => "payment-returned",
        MessageKind.PromiseMissed => "promise-missed",
        MessageKind.NoticeOfDefault => "notice-of-default",
        MessageKind.Confirmation => "confirmation",
        MessageKind.Handover => "handover",
        MessageKind.FormalNotice => $"formal-notice-{NoticeGroup(regime)}",
        _ => kind.ToString(),
    };

    private static string NoticeGroup(Regime regime) => regime.Name switch
    {
        "be-government" => "be-business",
        "eu-business" => "eu",
        var name => name,
    };

    private static Labels ReadLabels(string path, Func<string, string?> read)
    {
        try
        {
            return Labels.Read(read(path) ?? throw Missing(path));
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"Labels {path}: {wrong.Message}", wrong);
        }
    }

    private static FormatException Missing(string path) => new($"Text {path} is missing; every language has every text.");
}

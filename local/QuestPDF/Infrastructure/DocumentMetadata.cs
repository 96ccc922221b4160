namespace QuestPDF.Infrastructure;

/// <summary>
/// What the information dictionary of the PDF says. A document whose two dates are set comes out the same, byte for
/// byte.
/// </summary>
public sealed class DocumentMetadata
{
    public string? Title { get; set; }

    public string? Author { get; set; }

    public string? Subject { get; set; }

    public string? Keywords { get; set; }

    public string? Creator { get; set; }

    public string? Producer { get; set; }

    /// <summary>Language tag such as nl-NL; readers use it to read aloud.</summary>
    public string? Language { get; set; }

    public DateTimeOffset CreationDate { get; set; } = TimeProvider.System.GetLocalNow();

    public DateTimeOffset ModifiedDate { get; set; } = TimeProvider.System.GetLocalNow();

    public static DocumentMetadata Default => new();
}

namespace QuestPDF.Infrastructure;

public sealed class DocumentSettings
{
    /// <summary>False writes page contents and fonts readable, for looking into a file.</summary>
    public bool CompressDocument { get; set; } = true;

    public static DocumentSettings Default => new();
}

using QuestPDF.Fluent;

namespace QuestPDF.Infrastructure;

/// <summary>Several documents one after the other in one file.</summary>
public sealed class MergedDocument : IDocument
{
    private DocumentMetadata metadata = DocumentMetadata.Default;
    private DocumentSettings settings = DocumentSettings.Default;

    internal MergedDocument(IEnumerable<IDocument> documents) => Documents = [.. documents];

    internal IReadOnlyList<IDocument> Documents { get; }

    internal bool HasContinuousPageNumbers { get; private set; }

    /// <summary>Pages count on over the parts, and the total is that of all parts.</summary>
    public MergedDocument UseContinuousPageNumbers()
    {
        HasContinuousPageNumbers = true;
        return this;
    }

    /// <summary>Each part counts its own pages. This is what happens when nothing is said.</summary>
    public MergedDocument UseOriginalPageNumbers()
    {
        HasContinuousPageNumbers = false;
        return this;
    }

    public MergedDocument WithMetadata(DocumentMetadata metadata)
    {
        this.metadata = metadata ?? this.metadata;
        return this;
    }

    public MergedDocument WithSettings(DocumentSettings settings)
    {
        this.settings = settings ?? this.settings;
        return this;
    }

    /// <exception cref="NotSupportedException">Always: a merged document cannot be part of a document.</exception>
    public void Compose(IDocumentContainer container) =>
        throw new NotSupportedException(
            "A merged document cannot be composed into another one; "
            + $"pass its parts to {nameof(Document)}.{nameof(Document.Merge)}.");

    public DocumentMetadata GetMetadata() => metadata;

    public DocumentSettings GetSettings() => settings;
}

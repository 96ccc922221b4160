using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public sealed class Document : IDocument
{
    private readonly Action<IDocumentContainer> content;
    private DocumentMetadata metadata = DocumentMetadata.Default;
    private DocumentSettings settings = DocumentSettings.Default;

    private Document(Action<IDocumentContainer> content) => this.content = content;

    /// <param name="handler">Describes the content; called anew each time the document is generated.</param>
    public static Document Create(Action<IDocumentContainer> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return new Document(handler);
    }

    public static MergedDocument Merge(IEnumerable<IDocument> documents) => new(documents);

    public static MergedDocument Merge(params IDocument[] documents) => new(documents);

    public void Compose(IDocumentContainer container) => content(container);

    public DocumentMetadata GetMetadata() => metadata;

    public DocumentSettings GetSettings() => settings;

    public Document WithMetadata(DocumentMetadata metadata)
    {
        this.metadata = metadata ?? this.metadata;
        return this;
    }

    public Document WithSettings(DocumentSettings settings)
    {
        this.settings = settings ?? this.settings;
        return this;
    }
}

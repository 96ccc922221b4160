namespace QuestPDF.Infrastructure;

public interface IDocument
{
    void Compose(IDocumentContainer container);

    DocumentMetadata GetMetadata();

    DocumentSettings GetSettings();
}

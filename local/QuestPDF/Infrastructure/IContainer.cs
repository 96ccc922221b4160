namespace QuestPDF.Infrastructure;

/// <summary>A slot of the layout that takes one child.</summary>
public interface IContainer
{
    IElement? Child { get; set; }
}

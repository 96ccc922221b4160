using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>The sets of pages that a document is composed of.</summary>
internal sealed class DocumentPages : IDocumentContainer
{
    private readonly List<Element> sets = [];

    public void Add(Element set) => sets.Add(set);

    /// <summary>Null when there is no page.</summary>
    public Container? Compose()
    {
        if (sets.Count <= 1)
        {
            return sets.Count == 0 ? null : new Container { Child = sets[0] };
        }

        var column = new Column();
        foreach (var set in sets)
        {
            if (column.Items.Count > 0)
            {
                column.Items.Add(new PageBreak());
            }

            column.Items.Add(set);
        }

        return new Container { Child = column };
    }
}

using Receivables.Local.Pdf.Output;
using Receivables.Local.Pdf.Text;

namespace Receivables.Local.Pdf.Layout;

/// <summary>What elements need to know while a document is measured and drawn.</summary>
internal sealed class RenderContext
{
    private readonly Dictionary<string, (int First, int Last)> sections = new(StringComparer.Ordinal);

    public RenderContext() => Shaper = new TextShaper(this);

    public StyleResolver Styles { get; } = new();

    public TextShaper Shaper { get; }

    public Canvas Canvas { get; set; } = new CountingCanvas();

    public int CurrentPage { get; set; }

    /// <summary>Unknown in the first pass, which is there to find it out.</summary>
    public int? PageCount { get; set; }

    public void NoteSection(string name)
    {
        var first = sections.TryGetValue(name, out var known) ? known.First : CurrentPage;
        sections[name] = (first, Math.Max(known.Last, CurrentPage));
    }

    /// <summary>Null in the first pass, where pages are not known yet, and for names that no section has.</summary>
    public (int First, int Last)? PagesOfSection(string name) =>
        PageCount is not null && sections.TryGetValue(name, out var pages) ? pages : null;
}

using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace Receivables.Local.Pdf.Text;

/// <summary>A stretch of text in one style, perhaps a link, perhaps a page number known only when drawn.</summary>
internal sealed class TextSpan
{
    public string Text { get; init; } = string.Empty;

    public TextStyle Style { get; set; } = TextStyle.Default;

    public string? Url { get; init; }

    public string? SectionName { get; init; }

    /// <summary>Set for page numbers; replaces <see cref="Text"/>.</summary>
    public Func<RenderContext, string>? PageText { get; set; }

    public bool IsPageNumber => PageText is not null;

    public string TextOn(RenderContext context) => PageText?.Invoke(context) ?? Text;
}

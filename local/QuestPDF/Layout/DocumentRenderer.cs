using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using QuestPDF;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Output;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Makes a PDF of a document: a first pass to count the pages, a second one to draw them.</summary>
internal static class DocumentRenderer
{
    // A document that long is one whose layout never comes to an end.
    private const int MostPages = 20_000;

    public static byte[] Render(IDocument document)
    {
        RequireLicense();
        var writer = new PdfDocumentWriter(document.GetSettings());
        var parts = document is MergedDocument merged ? merged.Documents : [document];
        var contexts = document is MergedDocument { HasContinuousPageNumbers: true }
            ? Enumerable.Repeat(new RenderContext(), parts.Count).ToArray()
            : [.. parts.Select(_ => new RenderContext())];

        var contents = parts.Select(Compose).ToArray();
        for (var index = 0; index < contents.Length; index++)
        {
            contents[index].Prepare(new Preparation(contexts[index], TextStyle.Default));
            Pass(contents[index], contexts[index]);
        }

        foreach (var context in contexts.Distinct())
        {
            context.PageCount = context.CurrentPage;
            context.CurrentPage = 0;
            context.Canvas = writer.Canvas;
        }

        for (var index = 0; index < contents.Length; index++)
        {
            Pass(contents[index], contexts[index]);
        }

        return writer.Finish(document.GetMetadata());
    }

    private static Container Compose(IDocument document)
    {
        var pages = new DocumentPages();
        document.Compose(pages);
        return pages.Compose()
            ?? throw new DocumentComposeException(
                "The document has no page. Describe one with container.Page(page => ...).");
    }

    private static void Pass(Container content, RenderContext context)
    {
        content.Reset(isHard: true);
        SpacePlan plan;
        do
        {
            context.CurrentPage++;
            plan = content.Measure(Size.Max);
            if (plan.IsWrap)
            {
                throw new DocumentLayoutException(Describe(content, plan, context.CurrentPage));
            }

            if (context.CurrentPage > MostPages)
            {
                throw new DocumentLayoutException(
                    $"The document has more than {MostPages} pages; some part of it never comes to an end.");
            }

            context.Canvas.BeginPage(plan.Size);
            content.Draw(plan.Size);
            context.Canvas.EndPage();
        }
        while (plan.Kind == SpacePlanKind.Partial);
    }

    private static string Describe(Container content, SpacePlan plan, int page)
    {
        var message = new StringBuilder("The provided document content contains conflicting size constraints. ")
            .Append(CultureInfo.InvariantCulture, $"On page {page}, {plan.Reason}.");

        if (!Settings.EnableDebugging)
        {
            return message.Append(" Set QuestPDF.Settings.EnableDebugging to true to see where.").ToString();
        }

        message.Append(" Where, from the outside in:");
        for (Element? element = content; element is not null; element = FirstThatWraps(element))
        {
            if (element.LastAnswer is var (offered, _) && element.GetType() != typeof(Container))
            {
                message.Append(FormattableString.Invariant(
                    $"\n- {element.Title}, offered {offered.Width:0.##} x {offered.Height:0.##} pt"));
            }
        }

        return message.ToString();
    }

    private static Element? FirstThatWraps(Element element)
    {
        Element? found = null;
        element.VisitChildren(child => found ??= child.LastAnswer is (_, { IsWrap: true }) ? child : null);
        return found;
    }

    [SuppressMessage("Usage", "CA2201", Justification = "The official library throws this type.")]
    [SuppressMessage("Design", "MA0012", Justification = "The official library throws this type.")]
    private static void RequireLicense()
    {
        if (Settings.License is null)
        {
            throw new Exception(
                "QuestPDF needs to know under which license it is used. "
                + "Set it once at start-up, for example: QuestPDF.Settings.License = LicenseType.Community;")
            {
                HelpLink = "https://www.questpdf.com/license/",
            };
        }
    }
}

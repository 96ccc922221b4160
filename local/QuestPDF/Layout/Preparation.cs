using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>What an element gets from its surroundings before it is measured.</summary>
internal readonly record struct Preparation(RenderContext Context, TextStyle InheritedStyle);

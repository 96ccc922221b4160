namespace Receivables.Platform.Tests.Pdf;

/// <summary>Text drawn in one go.</summary>
/// <param name="X">Points from the left edge of the page.</param>
/// <param name="Y">Of the baseline, points from the upper edge of the page.</param>
/// <param name="Right">Where the text ends.</param>
internal sealed record PdfText(string Text, float X, float Y, float Right, string Font, float Size, string Color);

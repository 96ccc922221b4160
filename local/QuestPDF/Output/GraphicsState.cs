using System.Numerics;

namespace Receivables.Local.Pdf.Output;

/// <summary>
/// What a page's content has set so far, so that it is not set again. Saved and restored as PDF does.
/// </summary>
/// <param name="X">Current corner, in the coordinates of <paramref name="ToPage"/>.</param>
/// <param name="ToPage">From the coordinates written to the page, y downwards, to those of the page.</param>
internal readonly record struct GraphicsState(
    float X,
    float Y,
    Matrix3x2 ToPage,
    uint? Fill = null,
    uint? Stroke = null,
    byte FillAlpha = 255,
    byte StrokeAlpha = 255,
    FontUsage? Font = null,
    float FontSize = 0);

using System.Globalization;
using System.Numerics;
using System.Text;

namespace Receivables.Platform.Tests.Pdf;

/// <summary>What a page shows, found by carrying out its drawing operators.</summary>
internal sealed class PdfPageProbe
{
    private readonly IReadOnlyDictionary<string, PdfFontProbe> fonts;
    private readonly float height;
    private readonly Stack<State> saved = new();
    private readonly List<string> operands = [];
    private readonly List<PdfText> texts = [];
    private readonly List<PdfMark> marks = [];
    private readonly List<Vector2> outline = [];
    private State state = new(Matrix3x2.Identity, "0 0 0", "0 0 0", 1, "", 0);
    private Matrix3x2 textMatrix = Matrix3x2.Identity;

    public PdfPageProbe(float width, float height, string content, IReadOnlyDictionary<string, PdfFontProbe> fonts,
        IReadOnlyList<PdfLink> links)
    {
        (Width, this.height, this.fonts, Links) = (width, height, fonts, links);
        foreach (var token in Tokens(content))
        {
            if (char.IsAsciiLetter(token[0]))
            {
                Apply(token);
                operands.Clear();
            }
            else
            {
                operands.Add(token);
            }
        }

        Assert.Empty(saved);
    }

    public float Width { get; }

    public float Height => height;

    public IReadOnlyList<PdfLink> Links { get; }

    public IReadOnlyList<PdfText> Texts => texts;

    public IReadOnlyList<PdfMark> Marks => marks;

    /// <summary>Lines of text from top to bottom, each from left to right.</summary>
    public IReadOnlyList<string> Lines =>
        [.. texts.GroupBy(text => MathF.Round(text.Y, 1)).OrderBy(line => line.Key)
            .Select(line => string.Concat(line.OrderBy(text => text.X).Select(text => text.Text)))];

    public PdfText Text(string content) =>
        Assert.Single(texts, text => string.Equals(text.Text, content, StringComparison.Ordinal));

    private void Apply(string name)
    {
        switch (name)
        {
            case "q":
                saved.Push(state);
                break;
            case "Q":
                state = saved.Pop();
                break;
            case "cm":
                state = state with { ToPage = Matrix() * state.ToPage };
                break;
            case "rg":
                state = state with { Fill = string.Join(' ', operands) };
                break;
            case "RG":
                state = state with { Stroke = string.Join(' ', operands) };
                break;
            case "w":
                state = state with { Thickness = Number(0) };
                break;
            case "re":
                outline.AddRange([OnPage(Number(0), Number(1)), OnPage(Number(0) + Number(2), Number(1) + Number(3))]);
                break;
            case "m" or "l":
                outline.Add(OnPage(Number(0), Number(1)));
                break;
            case "c":
                outline.Add(OnPage(Number(4), Number(5)));
                break;
            case "n":
                outline.Clear();
                break;
            case "f" or "f*" or "S" or "B" or "B*":
                AddMark(name, name == "S" ? state.Stroke : state.Fill);
                break;
            case "Do":
                outline.AddRange([OnPage(0, 0), OnPage(1, 1)]);
                AddMark(name, operands[0]);
                break;
            case "Tf":
                state = state with { Font = operands[0], FontSize = Number(1) };
                break;
            case "Tm":
                textMatrix = Matrix();
                break;
            case "TJ":
                Show();
                break;
        }
    }

    private void AddMark(string name, string color)
    {
        marks.Add(new PdfMark(
            name,
            outline.Min(point => point.X),
            outline.Min(point => point.Y),
            outline.Max(point => point.X),
            outline.Max(point => point.Y),
            color,
            state.Thickness));

        outline.Clear();
    }

    private void Show()
    {
        var font = fonts[state.Font];
        var shown = new StringBuilder();
        var width = 0f;
        foreach (var operand in operands.Where(operand => operand is not ("[" or "]")))
        {
            if (operand[0] != '<')
            {
                width -= float.Parse(operand, CultureInfo.InvariantCulture) / 1000;
                continue;
            }

            for (var index = 1; index + 4 < operand.Length; index += 4)
            {
                var code = int.Parse(operand.AsSpan(index, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                shown.Append(font.Unicode.GetValueOrDefault(code, "\uFFFD"));
                width += font.Widths[code] / 1000;
            }
        }

        var toPage = textMatrix * state.ToPage;
        var start = Down(Vector2.Transform(Vector2.Zero, toPage));
        var end = Down(Vector2.Transform(new Vector2(width * state.FontSize, 0), toPage));
        texts.Add(new PdfText(shown.ToString(), start.X, start.Y, end.X, font.Name, state.FontSize, state.Fill));
    }

    private float Number(int index) => float.Parse(operands[index], CultureInfo.InvariantCulture);

    private Matrix3x2 Matrix() => new(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));

    private Vector2 OnPage(float x, float y) => Down(Vector2.Transform(new Vector2(x, y), state.ToPage));

    private Vector2 Down(Vector2 point) => point with { Y = height - point.Y };

    private static IEnumerable<string> Tokens(string content)
    {
        for (var start = 0; start < content.Length;)
        {
            if (char.IsWhiteSpace(content[start]))
            {
                start++;
                continue;
            }

            var end = content[start] switch
            {
                '[' or ']' => start + 1,
                '<' => content.IndexOf('>', start) + 1,
                _ => NextDelimiter(content, start + 1),
            };

            yield return content[start..end];
            start = end;
        }
    }

    private static int NextDelimiter(string content, int start)
    {
        var end = content.AsSpan(start).IndexOfAny(" \n[]<");
        return end < 0 ? content.Length : start + end;
    }

    private sealed record State(Matrix3x2 ToPage, string Fill, string Stroke, float Thickness, string Font,
        float FontSize);
}

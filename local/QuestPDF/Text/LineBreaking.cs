namespace Receivables.Local.Pdf.Text;

/// <summary>
/// Where lines may end: the rules of Unicode annex 14 that matter for European languages.
/// </summary>
internal static class LineBreaking
{
    private const int SoftHyphen = 0xAD;
    private const int ZeroWidthSpace = 0x200B;
    private const int FigureSpace = 0x2007;
    private const int EnDash = 0x2013;
    private const int EmDash = 0x2014;
    private const int Hyphen = 0x2010;

    /// <summary>Characters that shape the text around them and have no look of their own.</summary>
    public static bool IsInvisible(int code) =>
        code is SoftHyphen or (>= ZeroWidthSpace and <= 0x200F) or (>= 0x202A and <= 0x202E) or 0x2060 or 0xFEFF;

    /// <summary>Whether a line may end after <paramref name="current"/> when <paramref name="next"/> follows.</summary>
    public static bool IsAllowed(int before, int current, int next)
    {
        if (next == '\n' || IsSpace(next) || IsClosing(next))
        {
            return false;
        }

        return current switch
        {
            ZeroWidthSpace or SoftHyphen => true,
            _ when IsSpace(current) => true,

            // "-5" and "2026-0042" stay together, "e-mail" may be parted.
            '-' or Hyphen => !IsDigit(next) && before >= 0 && !IsSpace(before),
            '/' => !IsDigit(next) && before >= 0 && !IsSpace(before),
            EnDash or '|' => true,
            EmDash => next != EmDash,
            _ => next == EmDash && !IsOpening(current),
        };
    }

    private static bool IsSpace(int code) =>
        code is ' ' or 0x1680 or 0x205F or 0x3000 || (code is >= 0x2000 and <= 0x200A && code != FigureSpace);

    private static bool IsClosing(int code) =>
        code is ')' or ']' or '}' or '!' or '?' or ',' or '.' or ':' or ';' or '/';

    private static bool IsOpening(int code) => code is '(' or '[' or '{';

    private static bool IsDigit(int code) => code is >= '0' and <= '9';
}

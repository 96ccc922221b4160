namespace Receivables.Domain;

/// <summary>A field of MT940: its tag without colons, and its lines, the first without the tag.</summary>
internal sealed record Mt940Field(string Tag, int Line, List<string> Lines)
{
    public string First => Lines[0].Trim();
}

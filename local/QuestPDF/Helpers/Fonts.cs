namespace QuestPDF.Helpers;

public static class Fonts
{
    /// <summary>The font that comes with the library and is used when nothing else is said.</summary>
    public const string Lato = "Lato";
}

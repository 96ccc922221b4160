namespace Receivables.Domain;

/// <summary>A file of the law is wrong; the message names the file, the place in it and what belongs there.</summary>
public sealed class StatuteFormatException(string statute, string fault, Exception? innerException = null)
    : FormatException($"Statute {statute}: {fault}", innerException)
{
    /// <summary>The file without its extension, such as <c>nl/trade-interest</c>.</summary>
    public string Statute { get; } = statute;
}

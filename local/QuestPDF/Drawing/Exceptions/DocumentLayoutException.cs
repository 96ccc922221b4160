namespace QuestPDF.Drawing.Exceptions;

/// <summary>The content asks for more room than any page has.</summary>
public sealed class DocumentLayoutException : Exception
{
    internal DocumentLayoutException(string message)
        : base(message)
    {
    }
}

namespace QuestPDF.Drawing.Exceptions;

/// <summary>The layout was described wrongly: found while the document is put together.</summary>
public sealed class DocumentComposeException : Exception
{
    internal DocumentComposeException(string message)
        : base(message)
    {
    }
}

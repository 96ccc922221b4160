namespace Receivables.Domain;

/// <summary>Where in a message a fault stands.</summary>
public enum MessagePart
{
    /// <summary>In the facts themselves: no text could be right.</summary>
    Facts,

    Subject,
    Preheader,
    PlainText,
    Html,
}

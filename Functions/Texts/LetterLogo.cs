namespace Receivables.Functions.Texts;

/// <summary>The logo of a creditor, as a picture that mail programs and printers show.</summary>
public sealed record LetterLogo(string Extension, string ContentType, BinaryData Content)
{
    /// <summary>Reads what the bytes are; anything but PNG and JPEG is left out, and the name stands instead.</summary>
    public static LetterLogo? Of(BinaryData content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.ToMemory().Span switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new LetterLogo("png", "image/png", content),
            [0xFF, 0xD8, 0xFF, ..] => new LetterLogo("jpg", "image/jpeg", content),
            _ => null,
        };
    }
}

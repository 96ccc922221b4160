namespace Receivables.Domain;

/// <summary>A document that a UBL document refers to or holds, while it is being read.</summary>
internal sealed class UblAttachmentDraft
{
    public const int LongestContent = 32 * 1024 * 1024;

    public string Id { get; set; } = "";

    public string? Description { get; set; }

    public string FileName { get; set; } = "";

    public string ContentType { get; set; } = "";

    /// <summary>Null when the document only points to the file.</summary>
    public byte[]? Content { get; private set; }

    public void Decode(XmlValue value, FaultList faults)
    {
        FileName = value["filename"] ?? "";
        ContentType = value["mimeCode"] ?? "";
        try
        {
            Content = Convert.FromBase64String(value.Raw);
        }
        catch (FormatException)
        {
            faults.Add(value.Line, value.Field, "The embedded file is not valid base64; encode it again.");
        }
    }
}

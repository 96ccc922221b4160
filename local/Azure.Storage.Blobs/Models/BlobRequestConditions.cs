using System.Text;

namespace Azure.Storage.Blobs.Models;

/// <summary>Conditions under which a request is done: on the blob's ETag and on when it was last changed.</summary>
public class BlobRequestConditions : BlobLeaseRequestConditions
{
    public override string ToString()
    {
        var text = new StringBuilder("[BlobRequestConditions");
        Append(text, nameof(IfModifiedSince), IfModifiedSince);
        Append(text, nameof(IfUnmodifiedSince), IfUnmodifiedSince);
        Append(text, nameof(IfMatch), IfMatch);
        Append(text, nameof(IfNoneMatch), IfNoneMatch);
        return text.Append(']').ToString();
    }

    private static void Append(StringBuilder text, string name, object value)
    {
        if (value is not null)
        {
            text.Append(' ').Append(name).Append('=').Append(value);
        }
    }
}

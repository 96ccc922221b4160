#nullable enable
using System.Diagnostics.CodeAnalysis;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Storage.Blobs.Rest;

/// <summary>
/// Reads the code from the header and the message from the XML; an answer to HEAD has the header only.
/// </summary>
internal sealed class BlobErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var root = Read(response);
        var code = BlobHeaders.Text(response, "x-ms-error-code") ?? root?.Element("Code")?.Value;
        error = code is null ? null : new ResponseError(code, root?.Element("Message")?.Value ?? response.ReasonPhrase);
        return error is not null;
    }

    private static XElement? Read(Response response)
    {
        if (response.ContentStream is not { CanSeek: true, Length: > 0 } content)
        {
            return null;
        }

        try
        {
            content.Position = 0;
            return XElement.Load(content);
        }
        catch (XmlException)
        {
            return null;
        }
        finally
        {
            content.Position = 0;
        }
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Receivables.Local.Functions.Hosting;

/// <summary>The headers of a request as a server would get them.</summary>
internal static class MemoryHeaders
{
    internal static HeaderDictionary Of(HttpRequestMessage request)
    {
        var headers = new HeaderDictionary
        {
            [HeaderNames.Host] = request.Headers.Host ?? request.RequestUri!.Authority,
        };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            headers[name] = values.ToArray();
        }

        if (request.Content is not { } content)
        {
            return headers;
        }

        foreach (var (name, values) in content.Headers.NonValidated)
        {
            headers[name] = values.ToArray();
        }

        if (content.Headers.ContentLength is { } length)
        {
            headers.ContentLength = length;
        }

        return headers;
    }
}

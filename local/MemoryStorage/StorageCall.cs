using Azure.Core;

namespace Receivables.Local.MemoryStorage;

/// <summary>A request as a service reads it: with its body in memory.</summary>
/// <param name="Request">Method, address and headers.</param>
/// <param name="Body">Valid until the call returns; a service that keeps bytes copies them.</param>
/// <param name="HasSharedAccessSignature">Whether the query carries a signature that nobody has checked yet.</param>
public readonly record struct StorageCall(Request Request, ReadOnlyMemory<byte> Body, bool HasSharedAccessSignature)
{
    public RequestMethod Method => Request.Method;

    /// <summary>The path as sent, escaped, without the leading slash.</summary>
    public ReadOnlySpan<char> Path => Request.Uri.Path.AsSpan().TrimStart('/');

    /// <summary>The query as sent, escaped, without the question mark; empty for none.</summary>
    public ReadOnlySpan<char> Query => Request.Uri.Query.AsSpan().TrimStart('?');

    /// <summary>A header's value, or null.</summary>
    public string? Header(string name) => Request.Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>A query parameter, unescaped; null where it is missing.</summary>
    public string? Parameter(string name)
    {
        var query = Query;
        foreach (var range in query.Split('&'))
        {
            var part = query[range];
            var equals = part.IndexOf('=');
            if (equals >= 0 && part[..equals].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Uri.UnescapeDataString(part[(equals + 1)..].ToString());
            }
        }

        return null;
    }
}

using Azure.Core;

namespace Receivables.Local.Wire;

/// <summary>
/// The headers of one message in the order in which they were set; small enough that a scan beats a hash.
/// </summary>
internal struct HeaderList(int expected)
{
    private HttpHeader[]? headers;
    private int count;

    internal readonly IEnumerable<HttpHeader> All =>
        headers is null ? [] : new ArraySegment<HttpHeader>(headers, 0, count);

    internal void Add(string name, string value)
    {
        headers ??= new HttpHeader[expected];
        if (count == headers.Length)
        {
            Array.Resize(ref headers, count * 2);
        }

        headers[count++] = new HttpHeader(name, value);
    }

    internal void Set(string name, string value)
    {
        var at = IndexOf(name);
        if (at < 0)
        {
            Add(name, value);
        }
        else
        {
            headers![at] = new HttpHeader(name, value);
        }
    }

    internal bool Remove(string name)
    {
        var at = IndexOf(name);
        if (at < 0)
        {
            return false;
        }

        count--;
        Array.Copy(headers!, at + 1, headers!, at, count - at);
        return true;
    }

    internal readonly string? Find(string name)
    {
        var at = IndexOf(name);
        return at < 0 ? null : headers![at].Value;
    }

    /// <summary>A header stands once, with all its values in one text.</summary>
    internal readonly IEnumerable<string>? FindAll(string name) => Find(name) is { } value ? [value] : null;

    private readonly int IndexOf(string name)
    {
        for (var i = 0; i < count; i++)
        {
            var candidate = headers![i].Name;
            if (ReferenceEquals(candidate, name)
                || (candidate.Length == name.Length && candidate.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                return i;
            }
        }

        return -1;
    }
}

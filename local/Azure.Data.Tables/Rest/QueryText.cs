#nullable enable
using System.Text;

namespace Azure.Data.Tables.Rest;

/// <summary>The query part of an address; values are escaped, parameters without a value left out.</summary>
internal sealed class QueryText
{
    private readonly StringBuilder text = new();

    internal void Add(string name, string? value)
    {
        if (value is not null)
        {
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    public override string ToString() => text.ToString();
}

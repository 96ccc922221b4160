using System.Text.Json;

namespace Receivables.Local.Functions.Hosting;

/// <summary>
/// Reads a JSON file of settings; names are compared without regard to case, and what is missing is null.
/// </summary>
internal readonly record struct JsonNodes(JsonElement? Element, string Name)
{
    internal JsonNodes Child(string name) => new(Find(name), $"{Name}: {name}");

    internal string? Text(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Wrong(name, "text"),
    };

    internal int Whole(string name, int otherwise) => Find(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var whole) => whole,
        _ => throw Wrong(name, "a whole number"),
    };

    /// <summary>All members that are text, by name.</summary>
    internal IReadOnlyDictionary<string, string> Texts()
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Element is { ValueKind: JsonValueKind.Object } element)
        {
            foreach (var member in element.EnumerateObject())
            {
                texts[member.Name] = member.Value.ValueKind == JsonValueKind.String
                    ? member.Value.GetString()!
                    : throw Wrong(member.Name, "text");
            }
        }

        return texts;
    }

    private JsonElement? Find(string name)
    {
        if (Element is { ValueKind: JsonValueKind.Object } element)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                    && member.Value.ValueKind != JsonValueKind.Null)
                {
                    return member.Value;
                }
            }
        }

        return null;
    }

    private HostStartException Wrong(string name, string expected) => new($"{Name}: {name} must be {expected}.");
}

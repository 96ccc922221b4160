using System.Text.RegularExpressions;

namespace Receivables.House.Tests;

/// <summary>The signatures of the official SDKs, read from the files of facts: type name to its members.</summary>
internal sealed partial class OfficialSurface
{
    private readonly Dictionary<string, HashSet<string>> types = [];

    public static OfficialSurface Load()
    {
        var surface = new OfficialSurface();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "official"), "*.txt"))
        {
            surface.Read(File.ReadAllLines(file));
        }

        return surface;
    }

    public bool Declares(string type) => types.ContainsKey(type);

    public IReadOnlySet<string> MembersOf(string type) => types[type];

    private void Read(IEnumerable<string> lines)
    {
        var space = "";
        var open = new Stack<string>();
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.StartsWith("namespace ", StringComparison.Ordinal))
            {
                space = line["namespace ".Length..];
            }
            else if (line == "}")
            {
                open.Pop();
            }
            else if (TypeLine().Match(line) is { Success: true } type)
            {
                var name = Named(space, open, type);
                types.TryAdd(name, []);
                if (line.EndsWith('}'))
                {
                    types[name].UnionWith(EnumValue().Matches(line).Select(value => value.Value));
                }
                else if (type.Groups["kind"].Value == "delegate")
                {
                    types[name].Add(Signature.Normal(line));
                }
                else
                {
                    open.Push(name);
                }
            }
            else if (line.EndsWith(';') || line.EndsWith('}'))
            {
                types[open.Peek()].Add(Signature.Normal(line));
            }
        }
    }

    private static string Named(string space, Stack<string> open, Match type)
    {
        var arity = type.Groups["generic"].Success ? "`" + (type.Groups["generic"].Value.Count(c => c == ',') + 1) : "";
        var name = type.Groups["name"].Value + arity;
        return open.TryPeek(out var outer) ? $"{outer}+{name}" : $"{space}.{name}";
    }

    [GeneratedRegex(
        @"^(?:(?:static|abstract|sealed|readonly|public|partial)\s+)*(?<kind>class|struct|interface|record|enum|delegate)\s+(?:struct\s+)?" +
        @"(?:(?<=delegate\s+)(?<returns>[\w<>\?\[\], ]+?)\s+)?(?<name>\w+)(?<generic><[^>(]+>)?(?=\s|\(|:|;|\{|$)")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"\w+ = -?\d+")]
    private static partial Regex EnumValue();
}

using System.Text;
using System.Xml;

namespace Receivables.Domain;

/// <summary>
/// Reads a document once from start to end along an outline, holding no more than one text at a time.
/// </summary>
internal sealed class XmlWalk<T>
{
    private const int Deepest = 64;
    private const int MostAttributes = 16;
    private const int LongestEnvelope = 10_000;

    private static readonly IReadOnlyList<KeyValuePair<string, string>> NoAttributes = [];

    private readonly XmlReader reader;
    private readonly T draft;
    private readonly FaultList faults;
    private readonly Func<string, bool> isOurs;
    private readonly Level[] levels = new Level[Deepest + 1];
    private readonly char[] chunk = new char[4096];
    private readonly StringBuilder longText = new();
    private readonly Func<string> path;
    private int depth;
    private string text = "";

    // Networks put a document into an envelope; until its outermost element is found, that may lie anywhere.
    private bool isFound;
    private int searched;

    private XmlWalk(XmlReader reader, XmlOutline<T> outline, T draft, FaultList faults, Func<string, bool> isOurs)
    {
        this.reader = reader;
        this.draft = draft;
        this.faults = faults;
        this.isOurs = isOurs;
        levels[0] = new Level { Node = outline };
        path = () => string.Join('/', levels.Take(depth + 1).Skip(1).Select(level => level.Name));
    }

    /// <summary>Walks the document; whatever is wrong with it as XML becomes a fault.</summary>
    /// <param name="isOurs">Whether a namespace belongs to the format; elements of others are skipped.</param>
    public static void Through(
        Stream content, XmlOutline<T> outline, T draft, FaultList faults, Func<string, bool> isOurs)
    {
        XmlWalk<T>? walk = null;
        try
        {
            using var document = XmlInput.Open(content);
            walk = new XmlWalk<T>(document, outline, draft, faults, isOurs);
            while (!faults.IsGivenUp && walk.searched < LongestEnvelope && document.Read()) walk.Step();
        }
        catch (XmlException broken)
        {
            faults.Fatal(broken.LineNumber, walk?.FieldOrDocument() ?? "document", XmlInput.Describe(broken));
        }
    }

    private int Line => ((IXmlLineInfo)reader).LineNumber;

    private string FieldOrDocument() => depth > 0 ? path() : "document";

    private void Step()
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Enter();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                Collect();
                break;
            case XmlNodeType.EndElement:
                Leave();
                break;
        }
    }

    private void Enter()
    {
        if (depth == Deepest)
        {
            faults.Fatal(Line, path(), $"Elements lie more than {Deepest} deep in each other.");
            return;
        }

        var name = reader.LocalName;
        ref var parent = ref levels[isFound ? depth : 0];
        var node = parent.Node is not null && isOurs(reader.NamespaceURI) ? parent.Node.Child(name) : null;
        isFound |= node is not null;
        if (!isFound) searched++;
        levels[++depth] = new Level { Node = node, Name = name, Line = Line, Attributes = NoAttributes };
        if (node is not null)
        {
            NoticeRepeat(ref parent, node);
            levels[depth].Space = reader.NamespaceURI;
            if (reader.HasAttributes) levels[depth].Attributes = Attributes();
            node.Begin?.Invoke(draft, Value(""));
            text = "";
        }

        if (reader.IsEmptyElement) Leave();
    }

    private void NoticeRepeat(ref Level parent, XmlOutline<T> node)
    {
        var mark = 1UL << node.Index;
        if ((parent.Met & mark) != 0 && !node.MayRepeat)
        {
            faults.Add(Line, path(), "This element may occur only once here; remove the second.");
        }

        parent.Met |= mark;
    }

    private List<KeyValuePair<string, string>> Attributes()
    {
        var found = new List<KeyValuePair<string, string>>();
        while (found.Count < MostAttributes && reader.MoveToNextAttribute())
        {
            found.Add(new(reader.LocalName, reader.Value));
        }

        reader.MoveToElement();
        return found;
    }

    private void Collect()
    {
        if (levels[depth].Node is not { Keep: not null } node) return;

        var count = reader.ReadValueChunk(chunk, 0, chunk.Length);
        longText.Clear().Append(text);
        for (; count > 0; count = reader.ReadValueChunk(chunk, 0, chunk.Length))
        {
            if (longText.Length + count > node.LongestText)
            {
                faults.Fatal(Line, path(), $"The text has more than {node.LongestText} characters.");
                return;
            }

            longText.Append(chunk, 0, count);
        }

        text = longText.ToString();
    }

    private void Leave()
    {
        var node = levels[depth].Node;
        node?.Keep?.Invoke(draft, Value(text));
        node?.End?.Invoke(draft);
        text = "";
        depth--;
    }

    private XmlValue Value(string content) =>
        new(content, levels[depth].Line, levels[depth].Space, levels[depth].Attributes, path);

    private struct Level
    {
        public XmlOutline<T>? Node;
        public string Name;
        public int Line;
        public string Space;
        public IReadOnlyList<KeyValuePair<string, string>> Attributes;
        public ulong Met;
    }
}

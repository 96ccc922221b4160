namespace Receivables.Domain;

/// <summary>
/// Which elements of an XML format are read, by their paths, and what is done with each: a table of the format. What is
/// not in it is skipped. An element may occur once in its parent unless it is declared with <see cref="Many"/>.
/// </summary>
/// <typeparam name="T">What collects the values.</typeparam>
internal sealed class XmlOutline<T>
{
    private readonly Dictionary<string, XmlOutline<T>> children = new(StringComparer.Ordinal);

    /// <summary>The place among its sisters, at most 63, so that one word remembers which of them were met.</summary>
    public int Index { get; private init; }

    public bool MayRepeat { get; private set; }

    public Action<T, XmlValue>? Keep { get; private set; }

    public Action<T, XmlValue>? Begin { get; private set; }

    public Action<T>? End { get; private set; }

    public int LongestText { get; private set; }

    /// <summary>Keeps the text of the element at that path, with its attributes.</summary>
    public XmlOutline<T> Text(string path, Action<T, XmlValue> keep, int longest = 2_000)
    {
        var node = At(path);
        node.Keep = keep;
        node.LongestText = longest;
        return this;
    }

    /// <summary>Keeps the text of an element that may occur several times.</summary>
    public XmlOutline<T> Texts(string path, Action<T, XmlValue> keep, int longest = 2_000)
    {
        At(path).MayRepeat = true;
        return Text(path, keep, longest);
    }

    /// <summary>An element that may occur several times: what to do before and after its content.</summary>
    public XmlOutline<T> Many(string path, Action<T, XmlValue>? begin = null, Action<T>? end = null)
    {
        At(path).MayRepeat = true;
        return One(path, begin, end);
    }

    /// <summary>An element that occurs once: what to do before and after its content.</summary>
    public XmlOutline<T> One(string path, Action<T, XmlValue>? begin = null, Action<T>? end = null)
    {
        var node = At(path);
        node.Begin = begin ?? node.Begin;
        node.End = end ?? node.End;
        return this;
    }

    /// <summary>Adds the same elements below several paths.</summary>
    public XmlOutline<T> Below(IEnumerable<string> paths, Action<XmlOutline<T>> add)
    {
        foreach (var path in paths) add(At(path));
        return this;
    }

    public XmlOutline<T>? Child(string name) => children.GetValueOrDefault(name);

    private XmlOutline<T> At(string path)
    {
        var node = this;
        foreach (var name in path.Split('/'))
        {
            if (!node.children.TryGetValue(name, out var child))
            {
                child = new XmlOutline<T> { Index = node.children.Count };
                node.children.Add(name, child);
            }

            node = child;
        }

        return node;
    }
}

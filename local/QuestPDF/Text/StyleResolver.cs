using System.Runtime.CompilerServices;
using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Text;

/// <summary>Settles each combination of styles once per document.</summary>
internal sealed class StyleResolver
{
    private readonly Dictionary<(TextStyle Own, TextStyle Inherited), TextStyle> merged = new(PairComparer.Instance);
    private readonly Dictionary<TextStyle, ResolvedStyle> resolved = new(ReferenceEqualityComparer.Instance);

    public TextStyle Merge(TextStyle own, TextStyle inherited)
    {
        if (!merged.TryGetValue((own, inherited), out var result))
        {
            result = own.InheritedFrom(inherited);
            merged.Add((own, inherited), result);
        }

        return result;
    }

    public ResolvedStyle Resolve(TextStyle own, TextStyle inherited)
    {
        var style = Merge(own, inherited);
        if (!resolved.TryGetValue(style, out var result))
        {
            result = new ResolvedStyle(style);
            resolved.Add(style, result);
        }

        return result;
    }

    private sealed class PairComparer : IEqualityComparer<(TextStyle Own, TextStyle Inherited)>
    {
        public static readonly PairComparer Instance = new();

        public bool Equals((TextStyle Own, TextStyle Inherited) x, (TextStyle Own, TextStyle Inherited) y) =>
            ReferenceEquals(x.Own, y.Own) && ReferenceEquals(x.Inherited, y.Inherited);

        public int GetHashCode((TextStyle Own, TextStyle Inherited) obj) => HashCode.Combine(
            RuntimeHelpers.GetHashCode(obj.Own),
            RuntimeHelpers.GetHashCode(obj.Inherited));
    }
}

using Microsoft.AspNetCore.Routing.Patterns;

namespace Receivables.Local.Functions.Http;

/// <summary>The paths that a route fits, without the names of its parameters.</summary>
internal sealed class RouteShape
{
    private readonly List<List<Segment>> alternatives = [];

    private RouteShape()
    {
    }

    internal static RouteShape Of(RoutePattern pattern)
    {
        var shape = new RouteShape();
        var segments = pattern.PathSegments.Select(Segment.Of).ToList();
        shape.alternatives.Add(segments);
        while (segments is [.., { IsOptional: true }])
        {
            segments = segments[..^1];
            shape.alternatives.Add(segments);
        }

        return shape;
    }

    /// <summary>Whether every path that fits the other route fits this one; in doubt false.</summary>
    internal bool Covers(RouteShape other) =>
        other.alternatives.TrueForAll(theirs => alternatives.Exists(ours => Covers(ours, theirs)));

    private static bool Covers(List<Segment> ours, List<Segment> theirs)
    {
        for (var i = 0; ; i++)
        {
            if (i < ours.Count && ours[i].IsCatchAll)
            {
                return ours[i].Constraints.Count == 0;
            }

            if (i == ours.Count || i == theirs.Count)
            {
                return ours.Count == theirs.Count;
            }

            if (!ours[i].Covers(theirs[i]))
            {
                return false;
            }
        }
    }

    /// <param name="Literal">Null for a parameter; for a segment of several parts, their text.</param>
    private sealed record Segment(
        string? Literal, bool IsMixed, bool IsCatchAll, bool IsOptional, string Name, IReadOnlyList<string> Constraints)
    {
        internal static Segment Of(RoutePatternPathSegment segment) => segment.Parts switch
        {
            [RoutePatternLiteralPart literal] => new(literal.Content, false, false, false, string.Empty, []),
            [RoutePatternParameterPart parameter] => new(
                null,
                false,
                parameter.IsCatchAll,
                parameter.IsOptional || parameter.Default is not null,
                parameter.Name,
                [.. RouteConstraints.TextsOf(parameter)]),
            var parts => new(string.Concat(parts.Select(Text)), true, false, false, string.Empty, []),
        };

        internal bool Covers(Segment other)
        {
            if (other.IsCatchAll)
            {
                return false;
            }

            if (Literal is not null)
            {
                return IsMixed == other.IsMixed
                    && Literal.Equals(other.Literal, StringComparison.OrdinalIgnoreCase);
            }

            if (other is { Literal: { } text, IsMixed: false })
            {
                return Constraints.All(constraint => RouteConstraints.Allows(constraint, Name, text));
            }

            return Constraints.All(other.Constraints.Contains);
        }

        private static string Text(RoutePatternPart part) => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => "{" + string.Join(':', RouteConstraints.TextsOf(parameter)) + "}",
            _ => string.Empty,
        };
    }
}

#nullable enable
using System.Linq.Expressions;

namespace Azure.Data.Tables.Filters;

/// <summary>Translates a C# comparison to an OData filter.</summary>
/// <remarks>
/// Understood are comparisons, <c>&amp;&amp;</c>, <c>||</c>, <c>!</c>, properties, the indexer and getters of
/// <see cref="TableEntity"/>, and <c>Equals</c>, <c>CompareTo</c>, <c>Compare</c> and <c>CompareOrdinal</c> of strings.
/// </remarks>
internal static class FilterExpression
{
    /// <summary>Null for a filter that lets everything pass.</summary>
    internal static string? Translate(LambdaExpression filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var text = Boolean(filter.Body);
        return text == "true" ? null : text;
    }

    private static string Boolean(Expression expression) => expression switch
    {
        _ when Evaluation.IsLocal(expression) => Literal(expression),
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both =>
            $"({Boolean(both.Left)}) and ({Boolean(both.Right)})",
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either =>
            $"({Boolean(either.Left)}) or ({Boolean(either.Right)})",
        BinaryExpression comparison when Comparison.Operator(comparison.NodeType) is { } sign =>
            Compare(comparison, sign),
        UnaryExpression { NodeType: ExpressionType.Not } not => $"not ({Boolean(not.Operand)})",
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Boolean(convert.Operand),
        MethodCallExpression { Method.Name: nameof(Equals) } call => Equality(call),
        _ when FilterProperty.Name(expression) is { } property => $"{property} eq true",
        _ => throw Untranslatable(expression),
    };

    private static string Compare(BinaryExpression comparison, string sign)
    {
        if (Comparison.OfStrings(comparison.Left) is var (text, other) && IsZero(comparison.Right))
        {
            return Compare(text, sign, other);
        }

        return Compare(comparison.Left, sign, comparison.Right);
    }

    private static string Compare(Expression left, string sign, Expression right)
    {
        if (FilterProperty.Name(left) is { } property && Evaluation.IsLocal(right))
        {
            return $"{property} {sign} {Literal(right)}";
        }

        return FilterProperty.Name(right) is { } mirrored && Evaluation.IsLocal(left)
            ? $"{mirrored} {Comparison.Mirrored(sign)} {Literal(left)}"
            : throw Untranslatable($"{left} {sign} {right}");
    }

    private static string Equality(MethodCallExpression call) =>
        call is { Object: { } instance, Arguments: [var argument] } ? Compare(instance, "eq", argument)
        : call is { Object: null, Arguments: [var left, var right] } ? Compare(left, "eq", right)
        : throw Untranslatable(call);

    private static bool IsZero(Expression expression) =>
        Evaluation.IsLocal(expression) && Evaluation.Of(expression) is 0;

    private static string Literal(Expression expression)
    {
        var value = Evaluation.Of(expression);
        return FilterText.InExpression(value) ?? throw new InvalidOperationException(
            $"Could not convert constant {value} of type {value?.GetType()} to an OData literal.");
    }

    private static NotSupportedException Untranslatable(object expression) => new(
        $"The expression {expression} is not supported in a filter. Compare a property with a value, or use "
        + "CreateQueryFilter with an interpolated string.");
}

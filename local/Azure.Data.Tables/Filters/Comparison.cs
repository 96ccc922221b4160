#nullable enable
using System.Linq.Expressions;

namespace Azure.Data.Tables.Filters;

/// <summary>The comparison operators of OData and of C#.</summary>
internal static class Comparison
{
    internal static string? Operator(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        _ => null,
    };

    /// <summary>The operator with its sides exchanged.</summary>
    internal static string Mirrored(string sign) => sign switch
    {
        "lt" => "gt",
        "le" => "ge",
        "gt" => "lt",
        "ge" => "le",
        _ => sign,
    };

    /// <summary>
    /// The two sides of <c>a.CompareTo(b)</c> or <c>Compare(a, b)</c>; null for any other expression.
    /// </summary>
    internal static (Expression Left, Expression Right)? OfStrings(Expression expression) => expression switch
    {
        MethodCallExpression { Method.Name: nameof(string.CompareTo), Object: { } left, Arguments: [var right] } =>
            (left, right),
        MethodCallExpression
        {
            Method.Name: nameof(string.Compare) or nameof(string.CompareOrdinal),
            Object: null,
            Arguments: [var left, var right],
        } => (left, right),
        _ => null,
    };
}

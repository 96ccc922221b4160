#nullable enable
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Filters;

/// <summary>Recognises what in an expression stands for a column of the row.</summary>
internal static class FilterProperty
{
    /// <summary>The column's name; null where the expression is none.</summary>
    internal static string? Name(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert
            when IsEnumToNumber(convert) => throw new NotSupportedException(
                $"{convert.Operand} is an enumeration, which is stored by name but would be compared by number. "
                + "Use CreateQueryFilter with an interpolated string and the value's name."),
        UnaryExpression
        {
            NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs,
        } convert => Name(convert.Operand),
        MemberExpression { Member.Name: "Value", Expression: { } inner } when IsNullable(inner.Type) => Name(inner),
        MemberExpression { Expression: { } owner } member when IsRow(owner) => Name(member.Member),
        MethodCallExpression { Object: { } row, Arguments: [var key] } call when IsRow(row) && IsGetter(call.Method) =>
            Evaluation.Of(key) as string,
        _ => null,
    };

    private static string Name(MemberInfo member) => member switch
    {
        FieldInfo => throw new NotSupportedException(
            $"'{member.Name}' is a field, which a filter cannot name. Make it a property."),
        { Name: nameof(TableItem.Name) } when member.DeclaringType == typeof(TableItem) => "TableName",
        _ => member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name,
    };

    private static bool IsEnumToNumber(UnaryExpression convert)
    {
        var source = Nullable.GetUnderlyingType(convert.Operand.Type) ?? convert.Operand.Type;
        var target = Nullable.GetUnderlyingType(convert.Type) ?? convert.Type;
        return source.IsEnum && !target.IsEnum && Name(convert.Operand) is not null;
    }

    private static bool IsNullable(Type type) => Nullable.GetUnderlyingType(type) is not null;

    private static bool IsRow(Expression expression) => expression switch
    {
        ParameterExpression => true,
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } convert => IsRow(convert.Operand),
        _ => false,
    };

    private static bool IsGetter(MethodInfo method) =>
        method.Name == "get_Item"
        || (method.DeclaringType == typeof(TableEntity) && method.Name.StartsWith("Get", StringComparison.Ordinal));
}

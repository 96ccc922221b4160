using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Receivables.Domain.Tests;

/// <summary>
/// Runs a theory once for each row of a table of <c>oracles.json</c>. Each parameter carries the heading of its column
/// with <see cref="HeadingAttribute"/>; its type says how the cell is read (see <see cref="OracleCell"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OracleTableAttribute(string table) : DataAttribute
{
    public string Table { get; } = table;

    public override bool SupportsDiscoveryEnumeration() => false;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var parameters = testMethod.GetParameters();
        var rows = OracleBook.Rows(Table).Select(row =>
            (ITheoryDataRow)new TheoryDataRow([.. parameters.Select(parameter => Cell(row, parameter))]));

        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. rows]);
    }

    private static object? Cell(OracleRow row, ParameterInfo parameter)
    {
        var heading = parameter.GetCustomAttribute<HeadingAttribute>()?.Text
            ?? throw new InvalidOperationException($"Parameter '{parameter.Name}' needs the heading of its column.");

        return OracleCell.Read(row, heading, parameter.ParameterType);
    }
}

using System.Reflection;

namespace Receivables.Domain.Tests;

public sealed class OracleCoverageTests
{
    [Fact]
    public void Every_table_runs_in_some_test()
    {
        var tested = typeof(OracleCoverageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<OracleTableAttribute>())
            .Select(table => table.Table);

        Assert.Equal([], OracleBook.Tables.Except(tested, StringComparer.Ordinal));
    }
}

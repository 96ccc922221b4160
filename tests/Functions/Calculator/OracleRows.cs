using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Xunit.Sdk;
using Xunit.v3;

namespace Receivables.Functions.Tests.Calculator;

/// <summary>Runs a theory for each row of a table of <c>oracles.json</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OracleRowsAttribute(string table) : DataAttribute
{
    private static readonly JsonElement Book = JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "oracles.json"))).RootElement;

    public string Table { get; } = table;

    public override bool SupportsDiscoveryEnumeration() => false;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [.. Book.GetProperty(Table).EnumerateArray().Select((row, at) => new TheoryDataRow(new OracleRow(Table, at + 1, row)))]);
}

/// <summary>One row: its cells as text, or as numbers.</summary>
public sealed record OracleRow(string Table, int At, JsonElement Cells)
{
    public string this[string heading] => Cells.GetProperty(heading).GetString()!;

    public decimal Number(string heading) => decimal.Parse(this[heading], CultureInfo.InvariantCulture);

    public override string ToString() => $"{Table} row {At}";
}

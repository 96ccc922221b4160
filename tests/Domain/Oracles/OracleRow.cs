using System.Text.Json;

namespace Receivables.Domain.Tests;

/// <summary>One row of a table: its number from 1, and its cells by heading.</summary>
public sealed record OracleRow(string Table, int Number, JsonElement Cells)
{
    /// <summary>The cell as it stands in the data, or null when this row has no such column.</summary>
    public JsonElement? this[string heading] => Cells.TryGetProperty(heading, out var cell) ? cell : null;

    public override string ToString() => $"{Table} row {Number}";
}

using System.Text.Json;

namespace Receivables.Domain.Tests;

/// <summary>The tables of <c>oracles.json</c>: results that were computed elsewhere, with exact fractions.</summary>
public static class OracleBook
{
    private static readonly JsonElement Book = JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "oracles.json"))).RootElement;

    public static IEnumerable<string> Tables => Book.EnumerateObject().Select(table => table.Name);

    public static IEnumerable<OracleRow> Rows(string table) =>
        Book.TryGetProperty(table, out var rows)
            ? rows.EnumerateArray().Select((cells, index) => new OracleRow(table, index + 1, cells))
            : throw new ArgumentException($"oracles.json has no table '{table}'.", nameof(table));
}

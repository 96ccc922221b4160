namespace Receivables.Functions.Export;

/// <summary>One run of the export.</summary>
/// <param name="Number">Counts from 1; restoring applies runs in this order.</param>
/// <param name="Rows">Rows written, by table.</param>
public sealed record ExportRun(int Number, DateTimeOffset At, IReadOnlyDictionary<string, int> Rows);

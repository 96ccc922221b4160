using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>What became of one entry of a bank statement.</summary>
/// <param name="Result"><c>allocated</c>, <c>suggested</c>, <c>unmatched</c>, <c>reversed</c>, <c>ignored</c>,
/// <c>manual</c> or <c>duplicate</c>.</param>
public sealed record StatementResult(StatementEntry Entry, string Result, IReadOnlyList<string> Invoices, string Why);

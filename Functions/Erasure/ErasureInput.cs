namespace Receivables.Functions.Erasure;

/// <summary>Why a debtor's data are to be erased, and who decided it.</summary>
internal sealed record ErasureInput(string? Reason, string? By);

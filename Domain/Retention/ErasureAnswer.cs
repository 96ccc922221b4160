namespace Receivables.Domain;

/// <summary>
/// Whether a debtor's data may be erased. While they may not, their use is restricted to the duty to keep.
/// </summary>
public sealed record ErasureAnswer(bool IsBlocked, string Reason, string Source);

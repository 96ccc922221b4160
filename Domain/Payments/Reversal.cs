namespace Receivables.Domain;

/// <summary>The bank or the payer took a payment back: from that day on it counts as if it had never come.</summary>
/// <param name="PaymentId">The payment that is undone.</param>
/// <param name="On">The day from which the account reads without it.</param>
/// <param name="Reason">The reason code of the bank, such as MD06, or a word of staff.</param>
public sealed record Reversal(string PaymentId, DateOnly On, string Reason);

namespace Receivables.Domain;

/// <summary>The facts on which the fee of a Belgian reminder depends.</summary>
/// <param name="IsRegularContract">The contract is one of regular delivery, such as energy or a subscription.</param>
/// <param name="UnpaidDueDateOfYear">Which unpaid due date of this contract and calendar year it is, from 1.</param>
/// <param name="ReminderNumber">Which reminder for that due date it is, from 1.</param>
/// <param name="Postage">What sending it costs.</param>
public sealed record ReminderFacts(bool IsRegularContract, int UnpaidDueDateOfYear, int ReminderNumber, Money Postage);

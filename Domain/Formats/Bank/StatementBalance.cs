namespace Receivables.Domain;

/// <summary>The balance of the account at a day; negative when the account is overdrawn.</summary>
/// <param name="IsIntermediate">Whether the statement goes on: the balance between two of its pages.</param>
public sealed record StatementBalance(Money Amount, DateOnly Day, bool IsIntermediate);

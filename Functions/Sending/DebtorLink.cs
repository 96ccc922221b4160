namespace Receivables.Functions.Sending;

/// <summary>What a token opens: the pages of one debtor of one creditor, from one message on. Ids are canonical.</summary>
public sealed record DebtorLink(string Token, string Creditor, string Debtor, string Message);

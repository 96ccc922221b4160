namespace Receivables.Functions.Storage;

/// <summary>A payment was taken back by the bank, the payer or the provider.</summary>
/// <param name="On">The day from which the account reads without it.</param>
/// <param name="Reason">The bank's code, such as MD06, or words.</param>
public sealed record TakenBack(string Id, DateOnly On, string Reason, string By);

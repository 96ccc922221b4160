namespace Receivables.Simulation.Tests;

/// <summary>One debtor whose message is raced by a payment.</summary>
/// <param name="Request">Right before the request with this number, from 1, the payment is recorded.</param>
internal sealed record Run(string Debtor, IReadOnlyList<string> Numbers, int Request, Payment Payment);

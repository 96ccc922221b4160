namespace Receivables.Domain;

/// <summary>What is known of a booking before the text to it is read.</summary>
/// <param name="Reference">The reference of the booking; where the text begins with it, it is an account.</param>
/// <param name="OwnAccount">The account of the statement, which is not that of the other side.</param>
internal sealed record Mt940Context(string Reference, string OwnAccount);

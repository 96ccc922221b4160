namespace Receivables.Functions.Sending;

/// <summary>What the mail service knows only by an operation id.</summary>
/// <param name="Numbers">The canonical numbers of its invoices.</param>
/// <param name="To">The address whose reports count; those about others that got a copy do not.</param>
/// <param name="Offset">The clock of the debtor when it went, against UTC.</param>
/// <param name="ContactBefore">The day of the contact before it.</param>
public sealed record HandedOverMessage(
    string Creditor, string Debtor, string Message, IReadOnlyList<string> Numbers, string To, TimeSpan Offset, DateOnly? ContactBefore);

namespace Receivables.Functions.Reading;

/// <summary>Whom a message went to, by the debtor's own number.</summary>
internal sealed record MessageOwner(string Debtor);

/// <summary>Something that waits for a person.</summary>
/// <param name="Task">Its id, by which it is closed.</param>
/// <param name="Invoice">The number of the invoice it is about; null for none.</param>
internal sealed record WorkItem(
    string Task, string Kind, string What, DateTimeOffset Since, string? Invoice, string? Debtor, string? Name);

namespace Receivables.Domain;

/// <summary>The invoice that a credit note or a correction refers to.</summary>
public sealed record PrecedingInvoice(string Number, DateOnly? IssueDate);

namespace Receivables.Domain;

/// <summary>A person at a debtor, by role.</summary>
public sealed record DebtorContact(string Role, string Name, string? Email, string? Phone, string? Language)
{
    /// <summary>Gets invoices and reminders.</summary>
    public const string Billing = "billing";

    /// <summary>Is told besides when it becomes serious.</summary>
    public const string Escalation = "escalation";
}

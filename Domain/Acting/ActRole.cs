namespace Receivables.Domain;

/// <summary>What a person must be allowed to; a higher one includes those before it.</summary>
public enum ActRole
{
    Reader,
    Collector,
    Approver,
    Admin,
}

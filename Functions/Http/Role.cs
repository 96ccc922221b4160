namespace Receivables.Functions.Http;

/// <summary>What a signed-in person may do for a creditor; each role may do all that the ones before it may.</summary>
public enum Role
{
    /// <summary>Sees everything of the creditor.</summary>
    Reader = 1,

    /// <summary>Takes in invoices and payments, and acts on invoices and debtors.</summary>
    Collector,

    /// <summary>Decides what cannot be undone: handover, write-off, a second person's consent.</summary>
    Approver,

    /// <summary>Settles how the creditor duns, and starts and stops it.</summary>
    Admin,
}

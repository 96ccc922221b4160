namespace Receivables.Domain;

/// <summary>A transaction within an entry of a CAMT.053 statement while it is being read.</summary>
internal sealed class CamtDetail
{
    public const int MostTexts = 200;

    /// <summary>
    /// The amount in the currency of the account, or in that of the transaction where the bank gives no other.
    /// </summary>
    public Money? Amount { get; set; }

    public bool? IsCredit { get; set; }

    public Money? TransactionAmount { get; set; }

    public Money? InstructedAmount { get; set; }

    public Money? Charges { get; set; }

    public string? BankReference { get; set; }

    public string? EndToEndId { get; set; }

    public string? MandateId { get; set; }

    public string? ReasonCode { get; set; }

    public CamtCode Code { get; } = new();

    public CamtParty Debtor { get; } = new();

    public CamtParty Creditor { get; } = new();

    public List<string> Texts { get; } = [];

    public List<PaymentReference> References { get; } = [];

    public string AdditionalText { get; set; } = "";

    /// <summary>The issuer of the reference that is being read.</summary>
    public string? Issuer { get; set; }

    /// <summary>The reference that is being read.</summary>
    public string? Reference { get; set; }

    public void AddText(string text)
    {
        if (text.Length > 0 && Texts.Count < MostTexts) Texts.Add(text);
    }

    public void AddDocumentNumber(string number)
    {
        if (number.Length == 0 || References.Count >= MostTexts) return;
        References.Add(new PaymentReference(PaymentReferenceKind.DocumentNumber, number, IsStructured: true));
    }

    /// <summary>Ends a reference: its issuer may stand before or behind it.</summary>
    public void EndReference()
    {
        if (Reference is { Length: > 0 } reference && References.Count < MostTexts)
        {
            References.Add(PaymentReferences.OfField(reference, Issuer));
        }

        (Reference, Issuer) = (null, null);
    }
}

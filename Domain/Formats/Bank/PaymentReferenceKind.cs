namespace Receivables.Domain;

/// <summary>What a reference in a payment was recognised as.</summary>
public enum PaymentReferenceKind
{
    /// <summary>ISO 11649, beginning with RF.</summary>
    CreditorReference = 1,

    /// <summary>The Belgian twelve digits.</summary>
    StructuredCommunication = 2,

    /// <summary>The Dutch payment reference.</summary>
    Betalingskenmerk = 3,

    /// <summary>The number of a document that the payer says it pays.</summary>
    DocumentNumber = 4,

    /// <summary>In the field for a reference, but in no form that has a check.</summary>
    Other = 5,
}

namespace Receivables.Domain;

/// <summary>The languages in which debtors are written to.</summary>
public enum TextLanguage
{
    Nl,
    En,
    Fr,
    De,
}

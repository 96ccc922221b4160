namespace Receivables.Domain;

/// <summary>The version of the payload; with the first the BIC of the bank is mandatory.</summary>
public enum EpcVersion
{
    Second = 2,
    First = 1,
}

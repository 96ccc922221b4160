namespace Receivables.Domain;

/// <summary>Names one claim among those of a debtor, as a rule by its invoice number; capitals count.</summary>
public readonly record struct ClaimId(string Value)
{
    public override string ToString() => Value;
}

namespace Receivables.Domain;

/// <summary>
/// The three facts that together raise Dutch collection costs by value added tax, BIK art. 2 paragraph 3. A creditor
/// that does its own dunning uses no such service, so the unset value adds nothing.
/// </summary>
/// <param name="UsesTaxedService">The creditor pays somebody for collecting, with value added tax.</param>
/// <param name="CannotDeduct">It cannot deduct that tax.</param>
/// <param name="DeclaredInLetter">The letter expressly declares both.</param>
public readonly record struct VatOnCosts(bool UsesTaxedService, bool CannotDeduct, bool DeclaredInLetter)
{
    public static readonly VatOnCosts None;

    /// <summary>All three facts hold.</summary>
    public static readonly VatOnCosts Due = new(UsesTaxedService: true, CannotDeduct: true, DeclaredInLetter: true);

    public bool IsDue => UsesTaxedService && CannotDeduct && DeclaredInLetter;
}

using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>Which ladder an invoice gets at registration: the nearest that names one.</summary>
internal static class PolicyChoice
{
    /// <summary>
    /// The names in order of precedence: invoice, debtor, category, kind, creditor; then the ladder of the debtor's
    /// country and kind. A consumer always gets the law of where they live, so a ladder of another law is passed over.
    /// </summary>
    public static IEnumerable<(string Name, string From)> Names(Creditor creditor, Debtor debtor, string? ofInvoice)
    {
        if (ofInvoice is not null)
        {
            yield return (ofInvoice, "invoice");
        }

        if (debtor.Policy is { } own)
        {
            yield return (own, "debtor");
        }

        if (debtor.Category is { } category && creditor.CategoryPolicies.TryGetValue(category, out var ofCategory))
        {
            yield return (ofCategory, "category");
        }

        if (creditor.Policies.TryGetValue(debtor.Kind, out var ofKind))
        {
            yield return (ofKind, "kind");
        }

        if (creditor.Policy is { } ofCreditor)
        {
            yield return (ofCreditor, "creditor");
        }

        var country = debtor.Country is "NL" or "BE" ? debtor.Country.ToLowerInvariant() : "eu";
        yield return ($"{country}-{debtor.Kind.ToString().ToLowerInvariant()}", "country");
        if (country == "eu")
        {
            yield return ("eu-business", "country");
        }
    }

    /// <summary>
    /// The first that exists and whose law is right for the debtor. One that was named for the invoice itself must fit,
    /// so that nobody is dunned by another ladder than was asked for.
    /// </summary>
    public static Policy? Of(
        Creditor creditor, Debtor debtor, string? ofInvoice, Func<string, Policy?> find, Faults faults)
    {
        if (ofInvoice is not null)
        {
            var asked = find(ofInvoice);
            faults.Require(asked is not null, "policy", $"there is no policy '{ofInvoice}'.");
            faults.Require(
                asked is null || Fits(asked, debtor),
                "policy",
                $"'{ofInvoice}' is the law of {asked?.Regime}; "
                + $"this debtor is a {debtor.Kind.ToString().ToLowerInvariant()} in {debtor.Country}.");
            return faults.Any ? null : asked;
        }

        var chosen = Names(creditor, debtor, null)
            .Select(each => find(each.Name)).FirstOrDefault(policy => policy is not null && Fits(policy, debtor));
        faults.Require(chosen is not null, "policy", $"no policy fits a {debtor.Kind.ToString().ToLowerInvariant()} in {debtor.Country}.");
        return chosen;
    }

    /// <summary>A ladder that sends nothing fits anybody.</summary>
    private static bool Fits(Policy policy, Debtor debtor) => policy.Regime is not { } regime
        || (debtor.Kind == DebtorKind.Consumer
            ? regime.IsConsumer && (regime.Country?.Code ?? "EU") == (debtor.Country is "NL" or "BE" ? debtor.Country : "EU")
            : !regime.IsConsumer);
}

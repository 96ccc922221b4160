namespace Receivables.Domain;

/// <summary>
/// The body of rules that a debt is collected under: whose law it is, and whom that law protects. Consumers get the law
/// of where they live; other debtors that of the contract, which is the creditor's own unless agreed otherwise.
/// </summary>
public sealed record Regime
{
    public static readonly Regime NlConsumer = new("nl-consumer", Domain.Country.Netherlands, DebtorKind.Consumer);

    public static readonly Regime NlBusiness = new("nl-business", Domain.Country.Netherlands, DebtorKind.Business);

    public static readonly Regime NlGovernment =
        new("nl-government", Domain.Country.Netherlands, DebtorKind.Government);

    public static readonly Regime BeConsumer = new("be-consumer", Domain.Country.Belgium, DebtorKind.Consumer);

    public static readonly Regime BeBusiness = new("be-business", Domain.Country.Belgium, DebtorKind.Business);

    public static readonly Regime BeGovernment = new("be-government", Domain.Country.Belgium, DebtorKind.Government);

    /// <summary>Debtors elsewhere in the Union: the minimum of directive 2011/7/EU.</summary>
    public static readonly Regime EuBusiness = new("eu-business", null, DebtorKind.Business);

    /// <summary>Consumers elsewhere in the Union: reminders only, no interest and no costs.</summary>
    public static readonly Regime EuConsumer = new("eu-consumer", null, DebtorKind.Consumer);

    private Regime(string name, Country? country, DebtorKind debtor)
    {
        Name = name;
        Country = country;
        Debtor = debtor;
    }

    public static IReadOnlyList<Regime> All { get; } =
        [NlConsumer, NlBusiness, NlGovernment, BeConsumer, BeBusiness, BeGovernment, EuBusiness, EuConsumer];

    /// <summary>The name in settings and requests, such as <c>nl-consumer</c>.</summary>
    public string Name { get; }

    /// <summary>The country whose law it is; null where only the rules common to the Union are known.</summary>
    public Country? Country { get; }

    public DebtorKind Debtor { get; }

    public bool IsConsumer => Debtor == DebtorKind.Consumer;

    /// <summary>The regime of that name; an unknown name throws <see cref="ArgumentException"/> listing all.</summary>
    public static Regime Named(string name) =>
        All.FirstOrDefault(regime => regime.Name == name)
        ?? throw new ArgumentException(
            $"There is no regime '{name}'; choose one of {string.Join(", ", All.Select(regime => regime.Name))}.",
            nameof(name));

    public override string ToString() => Name;
}

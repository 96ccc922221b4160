using System.Text.Json.Serialization;
using Receivables.Domain;

namespace Receivables.Functions.Creditors;

/// <summary>A creditor's settings as an admin sends and reads them; amounts are numbers.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CreditorInput
{
    public string? Name { get; init; }

    public string? Country { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? VatNumber { get; init; }

    public PostalAddress? Address { get; init; }

    public IReadOnlyList<CreditorAccount>? Accounts { get; init; }

    public bool IsSmall { get; init; }

    public bool DeductsVat { get; init; } = true;

    public DebtorKind? DefaultKind { get; init; }

    public IReadOnlyDictionary<DebtorKind, bool>? DueDateAgreed { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string>? Languages { get; init; }

    public CreditorBrand? Brand { get; init; }

    public BankFeed BankFeed { get; init; }

    public string? Policy { get; init; }

    public IReadOnlyDictionary<DebtorKind, string>? Policies { get; init; }

    public IReadOnlyDictionary<string, string>? CategoryPolicies { get; init; }

    public decimal SmallRest { get; init; } = 1.00m;

    public decimal NoticeMinimum { get; init; } = 15.00m;

    public bool SpreadsMessages { get; init; } = true;

    public int? DailyCap { get; init; }

    public IReadOnlyList<QuietPeriod>? QuietPeriods { get; init; }

    public ArrangementLimits? Arrangements { get; init; }

    public IReadOnlyList<TermsVersion>? Terms { get; init; }

    public DateOnly? TermsReviewed { get; init; }

    public CollectionAgency? Agency { get; init; }

    public PaymentProvider? Psp { get; init; }

    public IReadOnlyList<WebhookSource>? Sources { get; init; }

    public IReadOnlyList<string>? KeyHashes { get; init; }

    /// <summary>The settings of a creditor in this form.</summary>
    public static CreditorInput Of(Creditor creditor)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        return new CreditorInput
        {
            Name = creditor.Name,
            Country = creditor.Country,
            RegistrationNumber = creditor.RegistrationNumber,
            VatNumber = creditor.VatNumber,
            Address = creditor.Address,
            Accounts = creditor.Accounts,
            IsSmall = creditor.IsSmall,
            DeductsVat = creditor.DeductsVat,
            DefaultKind = creditor.DefaultKind,
            DueDateAgreed = creditor.DueDateAgreed,
            Language = creditor.Language,
            Languages = creditor.Languages,
            Brand = creditor.Brand,
            BankFeed = creditor.BankFeed,
            Policy = creditor.Policy,
            Policies = creditor.Policies,
            CategoryPolicies = creditor.CategoryPolicies,
            SmallRest = creditor.SmallRest.Amount,
            NoticeMinimum = creditor.NoticeMinimum.Amount,
            SpreadsMessages = creditor.SpreadsMessages,
            DailyCap = creditor.DailyCap,
            QuietPeriods = creditor.QuietPeriods,
            Arrangements = creditor.Arrangements,
            Terms = creditor.Terms,
            TermsReviewed = creditor.TermsReviewed,
            Agency = creditor.Agency,
            Psp = creditor.Psp,
            Sources = creditor.Sources,
            KeyHashes = creditor.KeyHashes,
        };
    }

    /// <summary>The creditor with these settings; its id, version, state and start stay as they are.</summary>
    public Creditor On(Creditor creditor)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        return creditor with
        {
            Name = Name!.Trim(),
            Country = Country!,
            RegistrationNumber = RegistrationNumber,
            VatNumber = VatNumber,
            Address = Address,
            Accounts = Accounts ?? [],
            IsSmall = IsSmall,
            DeductsVat = DeductsVat,
            DefaultKind = DefaultKind,
            DueDateAgreed = DueDateAgreed ?? new Dictionary<DebtorKind, bool>(),
            Language = Language ?? "nl",
            Languages = Languages ?? ["nl", "en", "fr", "de"],
            Brand = Brand ?? new CreditorBrand(),
            BankFeed = BankFeed,
            Policy = Policy,
            Policies = Policies ?? new Dictionary<DebtorKind, string>(),
            CategoryPolicies = CategoryPolicies ?? new Dictionary<string, string>(),
            SmallRest = Money.Euro(SmallRest),
            NoticeMinimum = Money.Euro(NoticeMinimum),
            SpreadsMessages = SpreadsMessages,
            DailyCap = DailyCap,
            QuietPeriods = QuietPeriods ?? [],
            Arrangements = Arrangements ?? new ArrangementLimits(),
            Terms = Terms ?? [],
            TermsReviewed = TermsReviewed,
            Agency = Agency,
            Psp = Psp,
            Sources = Sources ?? [],
            KeyHashes = KeyHashes ?? [],
        };
    }
}

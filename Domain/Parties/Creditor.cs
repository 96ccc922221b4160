namespace Receivables.Domain;

/// <summary>
/// A company that is owed: what it settled about itself, its bank, its brand and how it duns. Versioned as a whole; a
/// change is a new version, recorded with who asked and who agreed.
/// </summary>
/// <param name="Id">As people write it; paths and keys carry the canonical form.</param>
/// <param name="Version">Counts from 1.</param>
public sealed record Creditor(string Id, int Version, string Name, string Country)
{
    public string? RegistrationNumber { get; init; }

    public string? VatNumber { get; init; }

    public PostalAddress? Address { get; init; }

    /// <summary>Where debtors pay; the first is the one on messages. The holder is spelled as at the bank.</summary>
    public IReadOnlyList<CreditorAccount> Accounts { get; init; } = [];

    /// <summary>A small or medium-sized company (art. 1:24 CSA, directive 2003/361).</summary>
    public bool IsSmall { get; init; }

    /// <summary>Whether it can deduct VAT on collection costs; if so none may be claimed.</summary>
    public bool DeductsVat { get; init; } = true;

    /// <summary>What a debtor is when the invoice does not say; null takes the strictest, a consumer.</summary>
    public DebtorKind? DefaultKind { get; init; }

    /// <summary>Whether due days are agreed in the terms, by kind of debtor, where an invoice does not say.</summary>
    public IReadOnlyDictionary<DebtorKind, bool> DueDateAgreed { get; init; } = new Dictionary<DebtorKind, bool>();

    /// <summary>The language of debtors who have none of their own.</summary>
    public string Language { get; init; } = "nl";

    public CreditorBrand Brand { get; init; } = new();

    public BankFeed BankFeed { get; init; }

    /// <summary>The policy for each kind of debtor; a kind that is not named gets that of its country.</summary>
    public IReadOnlyDictionary<DebtorKind, string> Policies { get; init; } = new Dictionary<DebtorKind, string>();

    public Money SmallRest { get; init; } = Money.Euro(1.00m);

    public Money NoticeMinimum { get; init; } = Money.Euro(15.00m);

    /// <summary>Whether a day's messages are spread over the send window.</summary>
    public bool SpreadsMessages { get; init; } = true;

    /// <summary>More messages than this never leave on one day; null for no cap.</summary>
    public int? DailyCap { get; init; }

    /// <summary>Days (both ends inclusive) on which nothing is sent.</summary>
    public IReadOnlyList<QuietPeriod> QuietPeriods { get; init; } = [];

    /// <summary>How far debtors may arrange things by themselves.</summary>
    public ArrangementLimits Arrangements { get; init; } = new();

    /// <summary>The policy for each category of debtor, which goes before that of its kind.</summary>
    public IReadOnlyDictionary<string, string> CategoryPolicies { get; init; } = new Dictionary<string, string>();

    /// <summary>The policy of debtors that nothing else names one for; null for that of their country.</summary>
    public string? Policy { get; init; }

    /// <summary>The languages that its messages can be written in; others get <see cref="Language"/>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["nl", "en", "fr", "de"];

    /// <summary>The versions of its general terms.</summary>
    public IReadOnlyList<TermsVersion> Terms { get; init; } = [];

    /// <summary>The day on which a lawyer looked at the terms last; null for never.</summary>
    public DateOnly? TermsReviewed { get; init; }

    public PaymentProvider? Psp { get; init; }

    /// <summary>The day from which messages may leave; a stage is not late for what it waited before. Null in test.</summary>
    public DateOnly? LiveSince { get; init; }

    public CollectionAgency? Agency { get; init; }

    /// <summary>Systems that post to it; one that has secrets must sign.</summary>
    public IReadOnlyList<WebhookSource> Sources { get; init; } = [];

    /// <summary>
    /// The SHA-256, in hexadecimal digits, of the function keys that open this creditor; none where every key does.
    /// </summary>
    public IReadOnlyList<string> KeyHashes { get; init; } = [];

    public CreditorState State { get; init; }
}

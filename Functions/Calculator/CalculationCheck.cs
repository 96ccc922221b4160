using System.Globalization;
using Receivables.Domain;

namespace Receivables.Functions.Calculator;

/// <summary>Reads a claim to compute, or says all that is wrong with it.</summary>
internal sealed class CalculationCheck
{
    public const int MostPrincipals = 100;
    public const int MostPayments = 100;
    public const decimal LargestAmount = 1_000_000_000_000m;

    /// <summary>The first day whose rates are known.</summary>
    public static readonly DateOnly FirstDay = new(2015, 1, 1);

    private static readonly DateOnly LastDay = new(2100, 12, 31);

    private readonly List<CalculationFault> faults;
    private readonly CalculationInput input;

    private CalculationCheck(CalculationInput input, IEnumerable<CalculationFault> known)
    {
        this.input = input;
        faults = [.. known];
    }

    /// <summary>The regimes that a claim can be computed under.</summary>
    public static IReadOnlyList<Regime> Regimes { get; } =
        [.. Domain.Regime.All.Where(regime => regime != Domain.Regime.EuConsumer)];

    /// <param name="input">What the caller wrote.</param>
    /// <param name="known">Faults that were found while reading it; their fields are not judged again.</param>
    /// <returns>The claim, or null and what is wrong.</returns>
    public static (ClaimQuestion? Question, IReadOnlyList<CalculationFault> Faults) Read(
        CalculationInput input, IReadOnlyList<CalculationFault>? known = null)
    {
        var check = new CalculationCheck(input, known ?? []);
        var question = check.Question();
        return check.faults.Count == 0 ? (question, []) : (null, check.faults);
    }

    /// <summary>The fault of a claim that needs a rate, scale or term that is not recorded.</summary>
    public static CalculationFault Of(MissingStatuteRowException missing)
    {
        var row = string.Create(
            CultureInfo.InvariantCulture, $"{missing.Country}/{missing.Quantity}, {missing.MissingFrom:yyyy-MM-dd}");
        var ofNotice = missing.Quantity is "consumer-notice-term" or "consumer-indemnity";
        return new CalculationFault(ofNotice ? "notice.sentOn" : "asOf", CalculationFaultKind.NoStatuteRow, row);
    }

    private ClaimQuestion Question()
    {
        var regime = RegimeOf();
        var principals = Principals();
        var received = Date("receivedOn", input.ReceivedOn, isNeeded: false);
        var agreed = input.DueDateAgreed ?? true;
        var asOf = Date("asOf", input.AsOf);
        var due = Date("dueDate", input.DueDate ?? (agreed ? null : received));
        if (!agreed && received is null && regime is { IsConsumer: false })
        {
            Add("receivedOn", CalculationFaultKind.ReceiptNeeded);
        }

        var indemnity = input.AgreedIndemnity is { } sum ? Amount("agreedIndemnity", sum) : (Money?)null;
        if (indemnity is not null && input.Clause?.Indemnity == false)
        {
            Add("agreedIndemnity", CalculationFaultKind.IndemnityContradicted);
        }

        return new ClaimQuestion(regime ?? Regimes[0], principals, due ?? FirstDay, asOf ?? FirstDay)
        {
            DueDateAgreed = agreed,
            ReceivedOn = received,
            Payments = Payments(asOf),
            Notice = Notice(),
            CreditorIsSmall = input.CreditorIsSme ?? false,
            InterestAgreed = input.Clause?.Interest ?? false,
            IndemnityAgreed = input.Clause?.Indemnity ?? indemnity is not null,
            AgreedIndemnity = indemnity,
            RecurringContract = input.ContractRecurring ?? false,
            VatOnCosts = input.VatNotDeductible == true ? VatOnCosts.Due : VatOnCosts.None,
        };
    }

    private Regime? RegimeOf()
    {
        if (string.IsNullOrEmpty(input.Regime))
        {
            Add("regime", CalculationFaultKind.Missing);
            return null;
        }

        var regime = Regimes.FirstOrDefault(each => each.Name == input.Regime);
        if (regime is null) Add("regime", CalculationFaultKind.RegimeUnknown, string.Join(", ", Regimes));

        return regime;
    }

    private IReadOnlyList<Money> Principals()
    {
        if (input is { Principal: not null, Principals: not null })
        {
            Add("principals", CalculationFaultKind.PrincipalTwice);
            return [];
        }

        if (input.Principal is { } one) return [Amount("principal", one)];

        if (input.Principals is not { Count: > 0 } several)
        {
            Add("principal", CalculationFaultKind.Missing);
            return [];
        }

        if (several.Count > MostPrincipals)
        {
            Add("principals", CalculationFaultKind.TooManyPrincipals, $"{MostPrincipals}");
            return [];
        }

        return [.. several.Select((each, index) => Amount($"principals[{index}]", each))];
    }

    private IReadOnlyList<PaidSum> Payments(DateOnly? asOf)
    {
        var lines = input.Payments ?? [];
        if (lines.Count > MostPayments)
        {
            Add("payments", CalculationFaultKind.TooManyPayments, $"{MostPayments}");
            return [];
        }

        return [.. lines.Select((line, index) => PaidOf($"payments[{index}]", line, asOf))];
    }

    private PaidSum PaidOf(string field, CalculationInput.PaymentLine? line, DateOnly? asOf)
    {
        var on = Date($"{field}.on", line?.On);
        if (on > asOf) Add($"{field}.on", CalculationFaultKind.PaymentAfterDay);
        if (line?.Amount is not { } amount)
        {
            Add($"{field}.amount", CalculationFaultKind.Missing);
            return default;
        }

        return new PaidSum(on ?? FirstDay, Amount($"{field}.amount", amount));
    }

    private SentNotice? Notice()
    {
        if (input.Notice is not { } notice) return null;

        var sentOn = Date("notice.sentOn", notice.SentOn);
        switch (notice.Channel)
        {
            case "email":
                return new SentNotice(DeliveryChannel.Email, sentOn ?? FirstDay);
            case "post":
                return new SentNotice(DeliveryChannel.Post, sentOn ?? FirstDay);
            default:
                Add("notice.channel", CalculationFaultKind.ChannelUnknown);
                return null;
        }
    }

    private DateOnly? Date(string field, DateOnly? day, bool isNeeded = true)
    {
        if (day is null && isNeeded) Add(field, CalculationFaultKind.Missing);
        if (day < FirstDay) Add(field, CalculationFaultKind.DateTooEarly);
        if (day > LastDay) Add(field, CalculationFaultKind.DateTooLate);
        return day >= FirstDay && day <= LastDay ? day : null;
    }

    private Money Amount(string field, decimal amount)
    {
        if (amount <= 0) Add(field, CalculationFaultKind.NotPositive);
        else if (amount > LargestAmount) Add(field, CalculationFaultKind.TooLarge);
        else if (amount != decimal.Round(amount, 2)) Add(field, CalculationFaultKind.TooPrecise);
        else return Money.Euro(amount);

        return default;
    }

    private void Add(string field, CalculationFaultKind kind, string value = "")
    {
        if (faults.All(fault => fault.Field != field)) faults.Add(new CalculationFault(field, kind, value));
    }
}

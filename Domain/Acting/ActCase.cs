namespace Receivables.Domain;

/// <summary>An act and all that deciding it needs: what is asked, the invoice as it stands, and the rules.</summary>
/// <param name="Subject">What the path names besides the invoice: a dispute, a hold, a task; null for none.</param>
/// <param name="Text">The hash of the words among the documents; null where there are none.</param>
public sealed record ActCase(
    ActInput Input, Invoice Invoice, Policy Policy, DunningSettings Settings, ClaimLaw Law, DateOnly Today)
{
    public string? Subject { get; init; }

    public string? Text { get; init; }

    public ArrangementLimits Limits { get; init; } = ArrangementLimits.OfStaff;

    /// <summary>The policy that is asked for; null where the act asks for none, or it does not exist.</summary>
    public Policy? NewPolicy { get; init; }

    public InvoiceMoney Money => Invoice.Money;

    public Money? Amount => Sum(Input.Amount);

    public Money? Credit => Sum(Input.Credit);

    /// <summary>The instalments as asked, once each has a day and a sum.</summary>
    public IReadOnlyList<PlannedInstalment> Instalments =>
        [.. (Input.Instalments ?? []).Where(each => each is { On: not null, Amount: not null } && Sum(each.Amount) is not null)
            .Select(each => new PlannedInstalment(each.On!.Value, Sum(each.Amount)!.Value))];

    /// <summary>What is owed now: principal, costs and the interest that was claimed.</summary>
    public Money Outstanding => Money.PrincipalOpen + Money.CostsOpen
        + (Money.InterestFrom is null || !Money.PrincipalOpen.IsPositive ? Money.Principal.Nothing : Law.InterestOpen(Invoice, Today));

    public InvoicePause? Pause(PauseKind kind) => Invoice.Pauses.All.Find(pause => pause.Kind == kind && pause.Id == Subject);

    /// <summary>The sum in the invoice's currency; null for none, or for more than two decimals.</summary>
    private Money? Sum(decimal? amount) =>
        amount is { } sum && decimal.Round(sum, 2) == sum && Math.Abs(sum) <= MostMoney
            ? Domain.Money.Of(sum, Money.Principal.Currency)
            : null;

    private const decimal MostMoney = 1_000_000_000m;
}

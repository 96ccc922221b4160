using System.Text.Json;
using Receivables.Domain;
using Receivables.Functions.Pages;

namespace Receivables.Functions.Calculator;

/// <summary>The answer as JSON: the claim with its working, what is still open of it, the notice and the reasons.</summary>
internal static class CalculationBody
{
    public static object Of(ClaimAnswer answer) => new
    {
        regime = answer.Question.Regime.Name,
        dueDate = answer.Question.DueOn,
        asOf = answer.Question.AsOf,
        currency = answer.Principal.Currency.ToString(),
        principal = answer.Principal.Amount,
        payments = answer.Payments.Select(Paid),
        interest = Interest(answer),
        costs = Costs(answer),
        total = answer.Total.Amount,
        open = new
        {
            costs = answer.CostsOpen.Amount,
            interest = answer.Interest.Open.Amount,
            principal = answer.PrincipalOpen.Amount,
        },
        surplus = answer.Surplus.Amount,
        notice = answer.Term is { } term ? Notice(term) : null,
        explanations = answer.Notes.Select(note => new
        {
            kind = Name(note.Kind),
            text = ClaimWords.Of(note, PageTexts.English),
            day = note.Day,
            amount = note.Amount?.Amount,
            source = note.Source,
        }),
    };

    private static object Paid(AllocatedSum paid) => new
    {
        on = paid.Paid.On,
        amount = paid.Paid.Amount.Amount,
        costs = paid.Costs.Amount,
        interest = paid.Interest.Amount,
        principal = paid.Principal.Amount,
        surplus = paid.Surplus.Amount,
    };

    private static object Interest(ClaimAnswer answer) => new
    {
        amount = answer.Interest.Accrued.Amount,
        paid = answer.Interest.Paid.Amount,
        open = answer.Interest.Open.Amount,
        from = answer.InterestFrom,
        name = answer.InterestBasis?.Name,
        article = answer.InterestBasis?.Article,
        days = answer.Interest.Days,
        lines = answer.Interest.Lines.Select(line => new
        {
            from = line.FirstDay,
            to = line.LastDay,
            days = line.Days,
            ratePercent = line.Rate.Value,
            @base = line.Base.Amount,
            amount = line.Amount.Amount,
            exact = decimal.Round(line.Exact, 6),
            source = line.Source.Section,
            sourceAddress = line.Source.Address,
        }),
    };

    private static object Costs(ClaimAnswer answer) => new
    {
        amount = answer.Costs.Total.Amount,
        net = answer.Costs.Amount.Amount,
        vat = answer.Costs.ValueAddedTax.Amount,
        open = answer.CostsOpen.Amount,
        from = answer.CostsFrom,
        ceiling = answer.Notes.FirstOrDefault(note => note.Kind == ClaimNoteKind.InstalmentsBlocked)?.Amount?.Amount,
        lines = answer.Costs.Lines.Select(Line),
        source = answer.Costs.Source?.Section,
        sourceAddress = answer.Costs.Source?.Address,
        announced = answer.Announced.Total.IsZero ? null : new
        {
            amount = answer.Announced.Total.Amount,
            net = answer.Announced.Amount.Amount,
            vat = answer.Announced.ValueAddedTax.Amount,
            from = answer.CostsFrom,
            lines = answer.Announced.Lines.Select(Line),
            source = answer.Announced.Source?.Section,
        },
    };

    private static object Line(CostLine line) => new
    {
        kind = Name(line.Kind),
        @base = line.Base.Amount,
        ratePercent = line.Rate.Value,
        amount = line.Exact,
    };

    private static object Notice(NoticeTerm term) => new
    {
        channel = Name(term.Channel),
        sentOn = term.SentOn,
        received = term.ReceivedOn,
        firstDay = term.FirstDay,
        lastDayCounted = term.CountedLastDay,
        lastDay = term.LastDay,
        chargeableFrom = term.ChargeableFrom,
        steps = term.Steps.Select(step => new
        {
            step = Name(step.Kind),
            day = step.Day,
            why = step.Why,
            source = step.Source,
        }),
    };

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

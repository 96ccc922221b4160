using Receivables.Domain;
using Receivables.Functions.Calculator;

namespace Receivables.Functions.Pages;

/// <summary>The answer of the calculator: the sum, and below it how each part came about.</summary>
internal sealed class CalculatorResult(PageTexts texts, ClaimAnswer answer)
{
    public Markup Html() => Markup.Of($"""
        <section class="card result" aria-labelledby="result">
        <h2 id="result">{texts.Of("calculator.result.heading", ("day", texts.Date(answer.Question.AsOf)))}</h2>
        {Sum()}
        {Reasons()}
        {Interest()}
        {Costs()}
        {Payments()}
        {Notice()}
        </section>
        """);

    private Markup Sum()
    {
        var paid = Money.Sum(answer.Payments.Select(each => each.Paid.Amount), answer.Principal.Currency);
        return Table(T("total"), [(T("item"), ""), (T("amount"), "sum")], Markup.Of($"""
            {Item("principal", answer.Principal)}
            {Item("interest", answer.Interest.Accrued)}
            {Item("costs", answer.Costs.Amount)}
            {Markup.If(answer.Costs.ValueAddedTax.IsPositive, $"{Item("vat", answer.Costs.ValueAddedTax)}")}
            {Markup.If(paid.IsPositive, $"{Item("payments", -paid)}")}
            {Markup.If(answer.Surplus.IsPositive, $"{Item("surplus", answer.Surplus)}")}
            <tr class="total"><th scope="row">{T("total")}</th><td class="sum">{texts.Money(answer.Total)}</td></tr>
            """));
    }

    private Markup Reasons() => Markup.Of($"""
        <h3>{T("notesHeading")}</h3>
        <ul class="reasons">{answer.Notes.Select(note => Markup.Of($"""
            <li>{ClaimWords.Of(note, texts)}{Markup.If(note.Source is not null, $" <small>({note.Source})</small>")}</li>
            """))}</ul>
        """);

    private Markup Interest() => Markup.Of($"""
        <h3>{T("interestHeading")}</h3>
        {(answer.Interest.Lines.Count == 0 ? Markup.Of($"<p>{T("noInterest")}</p>") : InterestLines())}
        """);

    private Markup InterestLines()
    {
        var sources = answer.Interest.Lines.Select(line => line.Source).Distinct().ToList();
        return Markup.Of($"""
            {Wide(
                T("interestHeading"),
                [
                    (T("from"), "day"), (T("to"), "day"), (T("days"), "sum"), (T("rate"), "sum"), (T("base"), "sum"),
                    (T("amount"), "sum"), (T("source"), "sum"),
                ],
                answer.Interest.Lines.Select(line => InterestLine(line, sources.IndexOf(line.Source) + 1)))}
            <ol class="sources">{sources.Select((source, at) => Markup.Of($"""<li id="source-{at + 1}">{Source(source)}</li>"""))}</ol>
            """);
    }

    private IReadOnlyList<Markup> InterestLine(InterestLine line, int source) =>
    [
        .. Cells(
            texts.Date(line.FirstDay), texts.Date(line.LastDay), texts.Number(line.Days, "0"), texts.Percent(line.Rate),
            texts.Money(line.Base), texts.Money(line.Amount)),
        Markup.Of($"""<a href="#source-{source}" aria-label="{T("source")} {source}">{source}</a>"""),
    ];

    private Markup Costs()
    {
        var announced = answer.Announced.Total.IsPositive;
        return Markup.Of($"""
            <h3>{T("costsHeading")}</h3>
            {(answer.Costs.Lines.Count == 0 ? Markup.Of($"<p>{T("noCosts")}</p>") : CostLines(answer.Costs, T("costsHeading")))}
            {Markup.If(announced, $"""
                <h3>{T("announcedHeading")}</h3>
                {CostLines(answer.Announced, T("announcedHeading"))}
                """)}
            """);
    }

    private Markup CostLines(CostsClaim costs, string caption) => Table(
        caption, [(T("item"), ""), (T("amount"), "sum")], Markup.Of($"""
            {costs.Lines.Select(line => Markup.Of(
                $"""<tr><th scope="row">{Line(line)}</th><td class="sum">{Exact(line.Exact)}</td></tr>"""))}
            {Markup.If(costs.ValueAddedTax.IsPositive, $"{Item("vat", costs.ValueAddedTax)}")}
            <tr class="total"><th scope="row">{T("costs")}{Due()}<br><small class="source">{Source(costs.Source)}</small></th>
            <td class="sum">{texts.Money(costs.Total)}</td></tr>
            """));

    private Markup Due() => Markup.If(
        answer.CostsFrom is not null,
        $"<br><small>{texts.Of("calculator.result.due", ("day", texts.Date(answer.CostsFrom ?? default)))}</small>");

    private string Line(CostLine line) => texts.Of(
        $"calculator.costLines.{ClaimWords.Key(line.Kind)}",
        ("rate", texts.Percent(line.Rate)), ("base", texts.Money(line.Base)));

    private Markup Payments() => answer.Payments.Count == 0 ? Markup.Empty : Markup.Of($"""
        <h3>{T("paymentsHeading")}</h3>
        {Wide(
            T("paymentsHeading"),
            [
                (T("paidOn"), "day"), (T("paid"), "sum"), (T("costs"), "sum"), (T("interest"), "sum"), (T("principal"), "sum"),
                .. answer.Surplus.IsPositive ? [(T("surplus"), "sum")] : Array.Empty<(string, string)>(),
            ],
            answer.Payments.Select(PaymentLine))}
        """);

    private IReadOnlyList<Markup> PaymentLine(AllocatedSum each) =>
    [
        .. Cells(
            texts.Date(each.Paid.On), texts.Money(each.Paid.Amount), texts.Money(each.Costs), texts.Money(each.Interest),
            texts.Money(each.Principal)),
        .. answer.Surplus.IsPositive ? Cells(texts.Money(each.Surplus)) : [],
    ];

    private Markup Notice() => answer.Term is not { } term ? Markup.Empty : Markup.Of($"""
        <h3>{T("noticeHeading")}</h3>
        {Table(T("noticeHeading"), [(T("step"), ""), (T("day"), "")], Markup.Join(term.Steps.Select(step => Markup.Of($"""
            <tr><th scope="row">{texts[$"calculator.steps.{ClaimWords.Key(step.Kind)}"]}</th><td class="day">{texts.Date(step.Day)}</td></tr>
            """))))}
        """);

    /// <summary>A table that scrolls by itself where the screen is narrow, and that the keyboard reaches.</summary>
    private static Markup Table(string caption, IReadOnlyList<(string Text, string Class)> heads, Markup body) => Markup.Of($"""
        <div class="scroll" role="region" tabindex="0" aria-label="{caption}"><table>
        <thead><tr>{heads.Select(head => Markup.Of($"""<th scope="col" class="{head.Class}">{head.Text}</th>"""))}</tr></thead>
        <tbody>{body}</tbody></table></div>
        """);

    /// <summary>A table of many columns; on a narrow screen each line becomes a list that names them.</summary>
    private static Markup Wide(
        string caption, IReadOnlyList<(string Text, string Class)> heads, IEnumerable<IReadOnlyList<Markup>> lines) => Markup.Of($"""
        <div class="wide">{Table(caption, heads, Markup.Join(lines.Select(cells => Markup.Of(
            $"<tr>{cells.Select((cell, at) => Markup.Of(
                $"""<td class="{heads[at].Class}" data-name="{heads[at].Text}">{cell}</td>"""))}</tr>"))))}</div>
        """);

    private static IEnumerable<Markup> Cells(params IEnumerable<string> texts) => texts.Select(text => Markup.Of($"{text}"));

    private Markup Item(string key, Money amount) => Markup.Of(
        $"""<tr><th scope="row">{T(key)}</th><td class="sum">{texts.Money(amount)}</td></tr>""");

    private static Markup Source(StatuteSource? source) => source is null ? Markup.Empty : Markup.Of(
        $"""<a href="{source.Address}" rel="noreferrer">{source.Section}</a>""");

    /// <summary>A line of costs is exact: rounding comes once, at their sum.</summary>
    private string Exact(decimal amount) => texts.Euros(amount, "0.00###");

    private string T(string key) => texts[$"calculator.result.{key}"];
}

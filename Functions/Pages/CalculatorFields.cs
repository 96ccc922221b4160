using System.Globalization;
using Receivables.Functions.Calculator;

namespace Receivables.Functions.Pages;

/// <summary>The form of the calculator, with what was filled in and what is wrong with it.</summary>
internal sealed class CalculatorFields(PageTexts texts, CalculatorForm form, IReadOnlyList<CalculationFault> faults)
{
    private readonly PageFields fields = new(
        field => form[field],
        field => faults.FirstOrDefault(fault => fault.Field == field) is { } fault ? ClaimWords.Of(fault, texts) : null);

    /// <summary>The faults in one list, each a link to its field; nothing when there are none.</summary>
    public Markup Summary() => Markup.If(faults.Count > 0, $"""
        <section class="card faults" role="alert" aria-labelledby="faults">
        <h2 id="faults">{T("errors")}</h2>
        <ul>{faults.Select(fault => Markup.Of(
            $"""<li><a href="#{PageFields.Id(fault.Field)}">{Label(fault.Field)}: {ClaimWords.Of(fault, texts)}</a></li>"""))}</ul>
        </section>
        """);

    public Markup Form() => Markup.Of($"""
        <form action="/calculator" method="get">
        <input type="hidden" name="lang" value="{texts.Code}">
        {Claim()}
        {Notice()}
        {Payments()}
        {Special()}
        <button type="submit">{T("submit")}</button>
        </form>
        """);

    private Markup Claim() => Markup.Of($"""
        <fieldset class="card"><legend>{T("claim")}</legend><div class="grid">
        {fields.Select("regime", T("regime"), null, CalculationCheck.Regimes.Select(
            regime => (regime.Name, texts[$"calculator.regimes.{regime.Name}"])), "nl-business")}
        {fields.Lines("principals", T("principals"), T("principalsHint"))}
        {fields.Date("dueDate", T("dueDate"), T("dueDateHint"), "")}
        {fields.Date("asOf", T("asOf"), T("asOfHint"), form.IsAsked ? "" : Iso(form.Today))}
        </div></fieldset>
        """);

    private Markup Notice() => Markup.Of($"""
        <fieldset class="card"><legend>{T("notice")}</legend>
        <p class="hint">{T("noticeHint")}</p>
        <div class="grid">
        {fields.Select("notice.channel", T("channel"), null, [("", T("none")), ("email", T("email")), ("post", T("post"))], "")}
        {fields.Date("notice.sentOn", T("sentOn"), null, "")}
        </div></fieldset>
        """);

    private Markup Payments() => Markup.Of($"""
        <fieldset class="card"><legend>{T("payments")}</legend>
        <p class="hint">{T("paymentsHint")}</p>
        <div class="payments">{Enumerable.Range(0, form.PaymentRows).Select(row => Markup.Of($"""
            <div class="grid" role="group" aria-label="{Payment(row)}">
            {fields.Date(CalculatorForm.On(row), T("paidOn"), null, "")}
            {fields.Amount(CalculatorForm.Amount(row), T("paidAmount"), null)}
            </div>
            """))}</div></fieldset>
        """);

    private Markup Special() => Markup.Of($"""
        <details class="card"{Markup.Trusted(form.IsSpecial || faults.Count > 0 ? " open" : "")}>
        <summary>{T("special")}</summary>
        <div class="grid">
        {fields.Select("dueDateAgreed", T("dueDateAgreed"), T("dueDateAgreedHint"), [("yes", T("yes")), ("no", T("no"))], "yes")}
        {fields.Date("receivedOn", T("receivedOn"), T("receivedOnHint"), "")}
        </div>
        <fieldset><legend class="group">{T("belgianConsumers")}</legend>
        {fields.Check("creditorIsSme", T("creditorIsSme"))}
        {fields.Check("clause.interest", T("clauseInterest"))}
        {fields.Check("clause.indemnity", T("clauseIndemnity"))}
        <div class="grid">{fields.Amount("agreedIndemnity", T("agreedIndemnity"), T("agreedIndemnityHint"))}</div>
        </fieldset>
        <fieldset><legend class="group">{T("dutchDebtors")}</legend>
        {fields.Check("contractRecurring", T("contractRecurring"))}
        {fields.Check("vatNotDeductible", T("vatNotDeductible"))}
        </fieldset>
        </details>
        """);

    /// <summary>How the form calls a field.</summary>
    private string Label(string field)
    {
        if (!field.StartsWith("payments[", StringComparison.Ordinal))
        {
            return T(field switch
            {
                "notice.channel" => "channel",
                "notice.sentOn" => "sentOn",
                "clause.indemnity" => "clauseIndemnity",
                _ => field,
            });
        }

        var row = int.Parse(field.Split('[', ']')[1], CultureInfo.InvariantCulture);
        return $"{Payment(row)}, {T(field.EndsWith("on", StringComparison.Ordinal) ? "paidOn" : "paidAmount")}";
    }

    private string Payment(int row) => texts.Of("calculator.form.payment", ("number", texts.Number(row + 1, "0")));

    private string T(string key) => texts[$"calculator.form.{key}"];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

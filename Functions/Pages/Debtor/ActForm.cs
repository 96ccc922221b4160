using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Receivables.Domain;
using Receivables.Functions.Calculator;

namespace Receivables.Functions.Pages.Debtor;

/// <summary>The form of one act of a debtor: its fields, and what was filled in.</summary>
internal sealed class ActForm(DebtorSituation situation, PageTexts texts, string act, IReadOnlyDictionary<string, StringValues> filled)
{
    private const int MostText = 2000;

    private static readonly string[] Categories = ["amount", "goods", "never", "double", "other"];

    private readonly Dictionary<string, string> faults = new(StringComparer.Ordinal);

    private ArrangementLimits Limits => situation.Creditor.Arrangements;

    private DateOnly LastPromise => situation.Today.AddDays(Limits.PromiseDays);

    /// <summary>Faults by field; empty once <see cref="Read"/> found none.</summary>
    public bool IsWrong => faults.Count > 0;

    public void Fault(string field, string text) => faults.TryAdd(field, text);

    /// <summary>The acts that the form asks for, each on one invoice; null where something is wrong.</summary>
    public IReadOnlyList<(OpenClaim Claim, string Act, ActInput Input)>? Read()
    {
        var acts = act switch
        {
            "paid" => Paid(),
            "time" => Time(),
            "dispute" => Dispute(),
            _ => Address(),
        };
        return IsWrong ? null : [.. acts];
    }

    public Markup Html(string formToken)
    {
        var fields = new PageFields(Value, field => faults.GetValueOrDefault(field));
        return Markup.Of($"""
            <p><a href="/pay/{situation.Link.Token}?lang={texts.Code}">{texts["debtor.back"]}</a></p>
            <h1>{texts[$"debtor.{act}"]}</h1>
            {Summary()}
            <p class="lead">{texts[$"debtor.{act}Lead"]}</p>
            <form method="post" action="/pay/{situation.Link.Token}/{act}?lang={texts.Code}" class="card">
            <input type="hidden" name="form" value="{formToken}">
            {Fields(fields)}
            <button type="submit">{texts["debtor.send"]}</button>
            </form>
            """);
    }

    private Markup Summary() => Markup.If(IsWrong, $"""
        <section class="card faults" role="alert"><h2>{texts["debtor.faults"]}</h2><ul>
        {faults.Select(each => Markup.Of($"""<li><a href="#{PageFields.Id(each.Key)}">{each.Value}</a></li>"""))}
        </ul></section>
        """);

    public string Value(string field) => filled.TryGetValue(field, out var value) ? value.ToString() : "";

    private Markup Fields(PageFields fields) => act switch
    {
        "paid" => fields.Date("paidOn", texts["debtor.paidOn"], texts["debtor.paidOnHint"], ""),
        "time" => Markup.Of($"""
            {fields.Select("way", texts["debtor.way"], null, Ways(), "1")}
            {fields.Date("date", texts["debtor.date"], texts.Of("debtor.dateHint", ("day", texts.Date(LastPromise))), "")}
            """),
        "dispute" => Markup.Of($"""
            {(situation.Asked.Count > 1 ? fields.Select("which", texts["debtor.which"], null, Which(), "") : Markup.Empty)}
            {fields.Select("category", texts["debtor.category"], null, Categories.Select(name => (name, Category(name))), "amount")}
            {fields.Amount("contested", texts["debtor.contestedAmount"], texts["debtor.contestedAmountHint"])}
            {fields.Words("text", texts["debtor.text"], null)}
            """),
        _ => fields.Words("text", texts["debtor.addressText"], null),
    };

    private string Category(string name) => texts[$"debtor.category{char.ToUpperInvariant(name[0])}{name[1..]}"];

    private IEnumerable<(string, string)> Ways() => Enumerable.Range(1, Math.Max(1, Limits.Instalments)).Select(parts => (
        parts.ToString(CultureInfo.InvariantCulture),
        parts == 1 ? texts["debtor.wayOnce"] : texts.Of("debtor.wayParts", ("n", parts.ToString(CultureInfo.InvariantCulture)))));

    private IEnumerable<(string, string)> Which() =>
        situation.Asked.Select(claim => (claim.Read.Id.Number.Value, claim.Invoice.Facts.Number)).Prepend(("", texts["debtor.whichAll"]));

    private IEnumerable<(OpenClaim, string, ActInput)> Paid()
    {
        var on = Day("paidOn");
        if (Value("paidOn").Length > 0 && (on is null || on > situation.Today)) Fault("paidOn", texts["debtor.fault.paidOn"]);
        return situation.Asked.Select(claim => (claim, "says-paid", new ActInput { On = on }));
    }

    private IEnumerable<(OpenClaim, string, ActInput)> Time()
    {
        var first = Day("date");
        if (first is null || first < situation.Today || first > LastPromise)
        {
            Fault("date", texts.Of("debtor.fault.date", ("day", texts.Date(LastPromise))));
        }

        if (!int.TryParse(Value("way"), NumberStyles.None, CultureInfo.InvariantCulture, out var parts) || parts < 1
            || parts > Math.Max(1, Limits.Instalments))
        {
            Fault("way", texts["debtor.fault.way"]);
        }

        return situation.Asked.Select(claim => parts <= 1
            ? (claim, "promises", new ActInput { Date = first })
            : (claim, "plans", new ActInput { Instalments = Instalments(claim, first ?? situation.Today, parts) }));
    }

    /// <summary>Equal parts of all that is asked, a month apart; the cents that are left over go to the first ones.</summary>
    private static List<ActInput.InstalmentInput> Instalments(OpenClaim claim, DateOnly first, int parts)
    {
        var whole = claim.Invoice.Money.PrincipalOpen + claim.Costs;
        var share = whole.Cents / parts;
        var left = whole.Cents - (share * parts);
        return [.. Enumerable.Range(0, parts).Select(at => new ActInput.InstalmentInput(
            first.AddMonths(at), new Money(share + (at < left ? 1 : 0), whole.Currency).Amount))];
    }

    private IEnumerable<(OpenClaim, string, ActInput)> Dispute()
    {
        var which = Value("which");
        var claims = situation.Asked.Where(claim => which.Length == 0 || claim.Read.Id.Number.Value == which).ToList();
        if (claims.Count == 0) Fault("which", texts["debtor.fault.way"]);
        var category = Value("category");
        if (!Categories.Contains(category)) Fault("category", texts["debtor.fault.way"]);
        var words = Words();
        var contested = Contested(claims);
        return claims.Select(claim => (claim, "disputes",
            new ActInput { Category = category, Amount = contested, Text = words, Reason = words[..Math.Min(words.Length, 500)] }));
    }

    private decimal? Contested(List<OpenClaim> claims)
    {
        if (Value("contested").Length == 0) return null;

        if (claims is [var claim] && WrittenAmount.Read(Value("contested")) is { } amount && amount > 0
            && amount <= claim.Principal.Amount) return amount;

        Fault("contested", texts["debtor.fault.amount"]);
        return null;
    }

    private IEnumerable<(OpenClaim, string, ActInput)> Address()
    {
        var words = Words();
        return situation.Asked.Select(claim => (claim, "wrong-address", new ActInput { Text = words }));
    }

    private string Words()
    {
        var words = Value("text").Trim();
        if (words.Length is 0 or > MostText) Fault("text", texts["debtor.fault.text"]);
        return words;
    }

    private DateOnly? Day(string field) =>
        DateOnly.TryParseExact(Value(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

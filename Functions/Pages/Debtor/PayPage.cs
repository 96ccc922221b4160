using System.Text;
using Receivables.Domain;
using Receivables.Functions.Letters;

namespace Receivables.Functions.Pages.Debtor;

/// <summary>What is to be paid, how it came to that, how to pay it, and what else a debtor can do.</summary>
internal sealed class PayPage(DebtorSituation situation, PageTexts texts)
{
    /// <summary>The acts in the order in which they are offered, by the last part of their address.</summary>
    public static readonly IReadOnlyList<string> Acts = ["paid", "time", "dispute", "address"];

    private string Home => $"/pay/{situation.Link.Token}";

    public Markup Html() => situation.Asked.Count == 0
        ? Markup.Of($"""
            <h1>{texts["debtor.settledTitle"]}</h1>
            <p class="lead">{texts["debtor.settled"]}</p>
            {Others()}{Contact()}
            """)
        : Markup.Of($"""
            <h1>{texts.Of("debtor.title", ("creditor", situation.Creditor.Name))}</h1>
            <p class="lead">{texts["debtor.lead"]}</p>
            <section class="card result"><h2 id="due">{texts["debtor.dueNow"]}</h2>{Claims()}</section>
            {HowToPay()}
            {Copies()}
            {Actions()}
            {Others()}
            {Contact()}
            """);

    private Markup Claims() => Markup.Of($"""
        <p class="big">{texts.Money(situation.Total)}</p>
        <div class="scroll" role="region" tabindex="0" aria-labelledby="due"><table>
        {Heads()}
        <tbody>{situation.Asked.Select(Rows)}
        {Total()}
        </tbody></table></div>
        {Working()}
        """);

    private Markup Heads() => Markup.Of($"""
        <thead><tr><th scope="col">{texts["debtor.invoice"]}</th><th scope="col">{texts["debtor.dueOn"]}</th>
        <th scope="col" class="sum">{texts["debtor.open"]}</th></tr></thead>
        """);

    private Markup Total() => Markup.If(situation.Asked.Count > 1 || situation.Total != situation.Asked[0].Principal, $"""
        <tr class="total"><th scope="row" colspan="2">{texts["debtor.total"]}</th><td class="sum">{texts.Money(situation.Total)}</td></tr>
        """);

    private Markup Row(OpenClaim claim, Money amount) => Markup.Of($"""
        <tr><th scope="row">{claim.Invoice.Facts.Number}</th><td class="day">{texts.Date(claim.Invoice.DueDate)}</td>
        <td class="sum">{texts.Money(amount)}</td></tr>
        """);

    private Markup Rows(OpenClaim claim) => Markup.Of($"""
        {Row(claim, claim.Principal)}
        {Extra(claim.Interest, texts.Of("debtor.interest", ("day", texts.Date(situation.Today))))}{Extra(claim.Costs, texts["debtor.costs"])}
        """);

    private Markup Extra(Money amount, string name) => Markup.If(
        amount.IsPositive, $"""<tr><td></td><td>{name}</td><td class="sum">{texts.Money(amount)}</td></tr>""");

    private Markup Working()
    {
        var lines = situation.Asked.SelectMany(claim => claim.Working.Select(line => (claim, line))).ToList();
        var isPlain = lines.Count == 0
            && situation.Asked.All(claim => claim.Contested.IsZero && claim.Invoice.Money.Paid.IsZero
                && claim.Invoice.Money.Credited.IsZero);
        return isPlain ? Markup.Empty : Markup.Of($"""
            <details><summary>{texts["debtor.working"]}</summary><ul class="reasons">
            {situation.Asked.Select(Deductions)}
            {lines.Select(each => Markup.Of($"<li>{each.claim.Invoice.Facts.Number}: {Line(each.line)} = {texts.Money(each.line.Amount)}</li>"))}
            </ul></details>
            """);
    }

    private Markup Deductions(OpenClaim claim)
    {
        var money = claim.Invoice.Money;
        var received = money.Paid + money.Credited;
        return Markup.Of($"""
            <li>{claim.Invoice.Facts.Number}: {texts.Money(claim.Invoice.Facts.Principal)}{Less(received, "received")}{Less(claim.Contested, "contested")}</li>
            """);
    }

    private Markup Less(Money amount, string why) =>
        Markup.If(amount.IsPositive, $" \u2212 {texts.Money(amount)} ({texts[$"debtor.{why}"]})");

    private string Line(InterestLine line) => texts.Of(
        "debtor.line", ("rate", texts.Percent(line.Rate)), ("base", texts.Money(line.Base)), ("from", texts.Date(line.FirstDay)),
        ("to", texts.Date(line.LastDay)));

    private Markup HowToPay()
    {
        if (situation.Payee() is not { } payee) return Markup.Empty;

        var references = situation.Asked.Select(claim => claim.Reference).Distinct(StringComparer.Ordinal).ToList();
        var code = QrPicture.Payment(payee, situation.Total, references);
        return Markup.Of($"""
            <section class="card pay" aria-labelledby="how"><h2 id="how">{texts["debtor.how"]}</h2><div class="how">
            <dl><dt>{texts["debtor.amount"]}</dt><dd>{texts.Money(situation.Total)}</dd>
            <dt>{texts["debtor.iban"]}</dt><dd>{payee.Iban.Paper}</dd>
            <dt>{texts["debtor.holder"]}</dt><dd>{payee.AccountHolder}</dd>
            <dt>{texts["debtor.reference"]}</dt><dd>{string.Join(", ", references)}</dd></dl>
            {(code is null ? Markup.Empty : Picture(code, payee))}
            </div></section>
            """);
    }

    private Markup Picture(string code, LetterCreditor payee)
    {
        var source = $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(code))}";
        var words = texts.Of("debtor.qrAlt", ("amount", texts.Money(situation.Total)), ("iban", payee.Iban.Paper));
        return Markup.Of($"""<figure><img class="qr" src="{source}" alt="{words}" width="176" height="176"><figcaption>{texts["debtor.qr"]}</figcaption></figure>""");
    }

    private Markup Copies() => Markup.Of($"""
        <section class="card" aria-labelledby="copies"><h2 id="copies">{texts["debtor.copies"]}</h2><ul class="plain">
        {situation.Asked.Select(claim => Markup.Of(
            $"""<li><a href="{Home}/copy/{claim.Read.Id.Number.Value}">{texts.Of("debtor.copy", ("number", claim.Invoice.Facts.Number))}</a></li>"""))}
        </ul></section>
        """);

    private Markup Actions() => Markup.Of($"""
        <section class="card" aria-labelledby="acts"><h2 id="acts">{texts["debtor.actions"]}</h2><ul class="acts">
        {Acts.Select(act => Markup.Of($"""<li><a class="act" href="{Home}/{act}?lang={texts.Code}">{texts[$"debtor.{act}"]}</a></li>"""))}
        </ul></section>
        """);

    private Markup Others() => Markup.If(situation.Others.Count > 0, $"""
        <section class="card"><h2 id="also">{texts.Of("debtor.alsoOpen", ("creditor", situation.Creditor.Name))}</h2>
        <p>{texts["debtor.alsoOpenLead"]}</p><div class="scroll" role="region" tabindex="0" aria-labelledby="also"><table>
        {Heads()}
        <tbody>{situation.Others.Select(claim => Row(claim, claim.Total))}</tbody></table></div></section>
        """);

    private Markup Contact()
    {
        var brand = situation.Creditor.Brand;
        var words = texts.Of(
            brand.ReplyTo.Length > 0 ? "debtor.contactLine" : "debtor.contactCall",
            ("name", brand.ContactName), ("phone", brand.ContactPhone), ("mail", brand.ReplyTo));
        return Markup.If(brand.ContactName.Length > 0, $"""<p class="advice"><strong>{texts["debtor.contact"]}</strong> {words}</p>""");
    }
}

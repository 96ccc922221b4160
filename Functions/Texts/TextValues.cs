using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>Fills in the placeholders of one letter. Values are data: they are never read as Markdown.</summary>
internal sealed partial class TextValues(Letter letter, Labels labels)
{
    private readonly LetterFacts facts = letter.Facts;
    private readonly Wording say = Wording.Of(letter.Facts.Language);
    private readonly List<string> filled = [];

    public Wording Say => say;

    /// <summary>Whether the conditions of a paragraph hold.</summary>
    public bool Holds(TextFile.Paragraph paragraph) => paragraph.Conditions.All(each => Holds(each.Name) == each.Holds);

    /// <summary>The text with choices made and a mark for each value, so that Markdown cannot come from data.</summary>
    public string Mark(string text) => TextFile.Placeholder().Replace(text, match =>
    {
        var inner = match.Groups["inner"].Value;
        if (inner.Split('|') is not [var one, var other]) return MarkOf(Value(inner));

        return one.StartsWith("n:", StringComparison.Ordinal)
            ? facts.Claims.Count == 1 ? one[2..] : other
            : letter.IsInformal ? other : one;
    });

    /// <summary>The marks replaced by their values, each changed as the form of the text needs.</summary>
    public string Fill(string marked, Func<string, string> encode) => Marks().Replace(
        marked, match => encode(filled[int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)]));

    /// <summary>The marked text in runs of words, with values filled in; the texts use no other mark than bold.</summary>
    public IReadOnlyList<(string Words, bool IsBold)> Runs(string marked) =>
    [
        .. marked.Split("**").Select((run, at) => (Words: Fill(run, value => value), IsBold: at % 2 == 1))
            .Where(run => run.Words.Length > 0),
    ];

    /// <summary>The text with its values, as plain words.</summary>
    public string Plain(string text) => Fill(Mark(text), value => value);

    private string MarkOf(string value)
    {
        filled.Add(OneLine(value));
        return string.Create(CultureInfo.InvariantCulture, $"\uE000{filled.Count - 1}\uE001");
    }

    private bool Holds(string condition) => condition switch
    {
        "consumer" => facts.Regime.IsConsumer,
        "interest" => facts.Interest is { Amount.IsPositive: true },
        "costs" => facts.Costs.IsPositive,
        "claim" => facts.Costs.IsPositive || facts.Interest is { Amount.IsPositive: true },
        "rate" => facts.AgreedRate is not null,
        "vat" => facts.VatOnCosts.IsDue && facts.Costs.IsPositive,
        "handover" => facts.LeadsToHandover,
        "partPaid" => Paid.IsPositive,
        "links" => facts.Links.All.Count > 0,
        "copyLinked" => letter.AreCopiesLinked,
        "signature" => letter.Signature.Length > 0,
        "said-paid" => letter.Confirms == "paid",
        "promised" => letter.Confirms == "promise",
        "plan-agreed" => letter.Confirms == "plan",
        "disputed" => letter.Confirms == "dispute",
        "post" => facts.Channel == DeliveryChannel.Post,
        "alsoOpen" => facts.AlsoOpen.Count > 0,
        var regime => facts.Regime.Name == regime,
    };

    private Money Paid => Money.Sum(facts.Claims.Select(claim => claim.Invoiced - claim.Open), facts.Principal.Currency);

    private string Value(string name) => name switch
    {
        "creditor" => facts.Creditor.Name,
        "invoices" => string.Format(
            CultureInfo.InvariantCulture, facts.Claims.Count == 1 ? labels.OneInvoice : labels.ManyInvoices,
            facts.Claims.Count == 1 ? facts.Claims[0].InvoiceNumber : facts.Claims.Count),
        "amountDue" => say.Sum(letter.AmountDue),
        "principal" => say.Sum(facts.Principal),
        "statedDate" => say.LongDay(Needed(facts.PayBy, name)),
        "paid" => say.Sum(Paid),
        "interest" => say.Sum(Needed(facts.Interest?.Amount, name)),
        "interestDate" => say.Day(Needed(facts.Interest?.Until, name)),
        "interestPerDay" => say.Sum(Needed(facts.Interest?.PerDay, name)),
        "costs" => say.Sum(facts.Costs),
        "costsScale" => CostsScale(),
        "agreedRate" => say.Percent(Needed(facts.AgreedRate, name)),
        "contactName" => facts.ContactName,
        "contactPhone" => facts.ContactPhone.Replace(' ', '\u00a0'),
        "debtorNumber" => facts.DebtorNumber,
        "debtorName" => facts.DebtorName,
        "reminderDate" => say.Day(Needed(letter.ReminderOn, name)),
        "noticeDate" => say.Day(Needed(letter.NoticeOn, name)),
        "confirmedDay" => say.LongDay(Needed(letter.ConfirmedDay, name)),
        "signature" => letter.Signature,
        "agency" => facts.Agency ?? throw Unknown(name),
        "handoverDate" => say.LongDay(Needed(facts.HandoverOn, name)),
        "enterpriseNumber" => facts.Creditor.EnterpriseNumber ?? throw Unknown(name),
        "supplied" => string.Join(", ", facts.Claims.Select(claim => claim.Description).Distinct(StringComparer.Ordinal)),
        _ => throw Unknown(name),
    };

    /// <summary>Such as <c>15% van € 1.210,00</c>.</summary>
    private string CostsScale()
    {
        var parts = letter.CostsWorking.Lines.Where(line => !line.Base.IsZero || line.Exact != 0).Select(line => line.Kind switch
        {
            CostLineKind.Share => Words(labels.ShareOf, say.Percent(line.Rate), say.Sum(line.Base)),
            CostLineKind.PerInvoice => Words(labels.PerInvoice, say.Sum(line.Base)),
            CostLineKind.RaisedToMinimum => Words(labels.AtLeast, say.Sum(letter.CostsWorking.Amount)),
            CostLineKind.CutToMaximum => Words(labels.AtMost, say.Sum(letter.CostsWorking.Amount)),
            CostLineKind.Agreed => labels.Agreed,
            _ => say.Sum(Rounding.HalfUp(line.Exact)),
        });
        return string.Join(" + ", parts).Replace(" + ,", ",", StringComparison.Ordinal);
    }

    private static string Words(string pattern, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, pattern, values);

    private static T Needed<T>(T? value, string name)
        where T : struct => value ?? throw Unknown(name);

    private static InvalidOperationException Unknown(string name) => new($"The text asks for '{name}', which this message does not know.");

    private static string OneLine(string value)
    {
        var line = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            line.Append(char.IsControl(letter) || letter is '\uE000' or '\uE001' or '\u2028' or '\u2029' ? ' ' : letter);
        }

        return line.ToString().Trim();
    }

    [GeneratedRegex("\uE000(?<number>[0-9]+)\uE001", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Marks();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Receivables.Functions.Calculator;

/// <summary>
/// The form of the calculator as its reader filled it in: text by field, in the names that the JSON uses. Lines of
/// payments that were left empty count for nothing.
/// </summary>
internal sealed partial class CalculatorForm
{
    private static readonly string[] SpecialFields =
    [
        "receivedOn", "creditorIsSme", "clause.interest", "clause.indemnity", "agreedIndemnity", "contractRecurring",
        "vatNotDeductible",
    ];

    public const int LeastPayments = 3;

    private static readonly string[] Days = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"];

    private readonly IQueryCollection query;
    private readonly List<CalculationFault> faults = [];
    private readonly List<int> payments;

    public CalculatorForm(IQueryCollection query, DateOnly today)
    {
        this.query = query;
        Today = today;
        payments = [.. Enumerable.Range(0, CalculationCheck.MostPayments)
            .Where(row => this[On(row)].Length + this[Amount(row)].Length > 0)];
    }

    public DateOnly Today { get; }

    /// <summary>Whether the reader asks for an answer, rather than for the empty form.</summary>
    public bool IsAsked => query.ContainsKey("regime");

    /// <summary>How many lines of payments to offer: always one more than are filled in.</summary>
    public int PaymentRows =>
        Math.Clamp(payments.Count == 0 ? 0 : payments[^1] + 2, LeastPayments, CalculationCheck.MostPayments);

    /// <summary>Whether one of the special cases was filled in.</summary>
    public bool IsSpecial =>
        this["dueDateAgreed"] == "no" || Array.Exists(SpecialFields, name => this[name].Length > 0);

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string this[string name]
    {
        get
        {
            var text = query[name].ToString();
            return text.Length > 4000 ? text[..4000] : text.Trim();
        }
    }

    public static string On(int row) => string.Create(CultureInfo.InvariantCulture, $"payments[{row}].on");

    public static string Amount(int row) => string.Create(CultureInfo.InvariantCulture, $"payments[{row}].amount");

    public bool IsTicked(string field) => this[field] == "yes";

    /// <summary>The claim that the form describes, or the faults by the field of the form.</summary>
    public (Domain.ClaimQuestion? Question, IReadOnlyList<CalculationFault> Faults) Read()
    {
        var input = Input();
        var (question, found) = CalculationCheck.Read(input, faults);
        return (question, [.. found.Select(fault => fault with { Field = FieldOf(fault.Field) })]);
    }

    private CalculationInput Input() => new()
    {
        Regime = this["regime"],
        Principals = Principals(),
        DueDateAgreed = this["dueDateAgreed"] != "no",
        ReceivedOn = Date("receivedOn"),
        DueDate = Date("dueDate"),
        AsOf = Date("asOf"),
        Payments = [.. payments.Select((row, index) => new CalculationInput.PaymentLine(
            Date(On(row), On(index)), Number(Amount(row), Amount(index))))],
        Notice = this["notice.channel"].Length + this["notice.sentOn"].Length == 0
            ? null
            : new CalculationInput.NoticeLine(this["notice.channel"], Date("notice.sentOn")),
        CreditorIsSme = IsTicked("creditorIsSme"),
        Clause = new CalculationInput.ClauseLine(IsTicked("clause.interest"), IsTicked("clause.indemnity") ? true : null),
        AgreedIndemnity = Number("agreedIndemnity", "agreedIndemnity"),
        ContractRecurring = IsTicked("contractRecurring"),
        VatNotDeductible = IsTicked("vatNotDeductible"),
    };

    private List<decimal> Principals()
    {
        var principals = new List<decimal>();
        foreach (var line in this["principals"].Split(['\n', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (WrittenAmount.Read(line) is { } amount) principals.Add(amount);
            else faults.Add(new CalculationFault("principal", CalculationFaultKind.NotAnAmount));
        }

        return principals;
    }

    private DateOnly? Date(string field, string? name = null)
    {
        var text = this[field];
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;

        faults.Add(new CalculationFault(name ?? field, CalculationFaultKind.NotADate));
        return null;
    }

    private decimal? Number(string field, string name)
    {
        var text = this[field];
        if (text.Length == 0) return null;
        if (WrittenAmount.Read(text) is { } amount) return amount;

        faults.Add(new CalculationFault(name, CalculationFaultKind.NotAnAmount));
        return null;
    }

    /// <summary>All faults of principals stand at their one field; payments are numbered by the lines of the form.</summary>
    private string FieldOf(string field)
    {
        if (field.StartsWith("principal", StringComparison.Ordinal)) return "principals";

        var payment = PaymentField().Match(field);
        return payment.Success
            ? $"payments[{payments[int.Parse(payment.Groups["at"].Value, CultureInfo.InvariantCulture)]}].{payment.Groups["part"].Value}"
            : field;
    }

    [GeneratedRegex("^payments\\[(?<at>[0-9]+)\\]\\.(?<part>on|amount)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PaymentField();
}

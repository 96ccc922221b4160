using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>Turns a booking of MT940 and the text to it into what the receivables have to know.</summary>
internal static partial class Mt940Entries
{
    // References that only say where to look, or that there is none.
    private static readonly string[] Placeholders =
        ["", "NONREF", "EREF", "KREF", "MREF", "PREF", "KREF+", "EREF+", "NOTPROVIDED"];

    public static void HandOut(
        Mt940Field field, IReadOnlyList<string> lines, StatementDraft statement, BankFileDraft file)
    {
        if (!Mt940Booking.TryParse(field.Lines[0].TrimEnd(), out var booking, out var reason)
            || !ExactNumber.TryMoney(booking.Amount, statement.Currency, out var amount, out reason))
        {
            file.Faults.Add(field.Line, ":61:", reason);
            return;
        }

        var status = booking.Mark[0] == 'E' ? "expected" : "BOOK";
        statement.Count(amount, status == "BOOK");
        file.Add(statement, Build(field, booking, amount, status, lines, statement, file));
    }

    private static StatementEntry Build(
        Mt940Field field, Mt940Booking booking, Money amount, string status, IReadOnlyList<string> lines,
        StatementDraft statement, BankFileDraft file)
    {
        var context = new Mt940Context(booking.CustomerReference, statement.Account.ToString());
        var details = lines.Count > 0 ? Mt940Details.Of(lines, context) : new Mt940Details();
        var isReversal = booking.IsReversal || details.IsReturn;
        if (isReversal) details.ReasonCode ??= ReturnReasons.FindIn(string.Join(' ', lines));
        var below = Written.Collapse(string.Join(' ', field.Lines.Skip(1)));
        var account = details.Account ?? AccountIn(booking, below);
        if (account == statement.Account.ToString()) account = null;
        var text = details.Text.Length > 0 || below == account || below.StartsWith('/') ? details.Text : below;
        var (action, why) = new EntryFacts(amount, status, isReversal, details.ReasonCode, text).Judge();
        var customer = Placeholders.Contains(booking.CustomerReference) || booking.CustomerReference == account
            ? null
            : booking.CustomerReference;
        var endToEnd = details.EndToEndId ?? customer;

        return new StatementEntry
        {
            Id = file.NewId(statement.Account.ToString(), $"{booking.EntryDate:O}", amount.ToString(), endToEnd,
                booking.BankReference, text),
            Line = field.Line,
            Account = statement.Account,
            Amount = amount,
            BookedOn = booking.EntryDate,
            ValueDate = booking.ValueDate,
            Action = action,
            Why = why,
            IsReversal = isReversal || details.ReasonCode is not null,
            ReasonCode = details.ReasonCode,
            References = [.. details.References, .. PaymentReferences.InText(text)],
            EndToEndId = endToEnd,
            MandateId = details.MandateId,
            Text = text,
            PayerName = details.Name ?? (booking.Name.Length > 0 ? booking.Name : null),
            UltimatePayerName = details.UltimateName,
            PayerAccount = account,
            PayerIban = Iban.TryParse(account, out var iban, out _) ? iban : null,
            BankReference = Mt940Details.Given(booking.BankReference),
            TransactionCode = booking.TypeCode,
        };
    }

    // Some banks name the other account in the reference of the booking, or on the line below it.
    private static string? AccountIn(Mt940Booking booking, string below) =>
        Iban.TryParse(booking.CustomerReference, out var iban, out _) ? iban.Value
        : LooksLikeAccount().IsMatch(below) ? below
        : null;

    // An IBAN, or a Dutch number from before it, with a P when it is one of the old Postbank.
    [GeneratedRegex("^(?:[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}|P?[0-9]{7,10})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LooksLikeAccount();
}

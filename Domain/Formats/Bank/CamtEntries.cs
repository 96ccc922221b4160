namespace Receivables.Domain;

/// <summary>
/// Turns an entry of CAMT.053 into what the receivables have to know: one for each of its transactions.
/// </summary>
internal static class CamtEntries
{
    private static readonly CamtDetail Nothing = new();

    public static void HandOut(CamtEntry entry, StatementDraft statement, BankFileDraft file)
    {
        if (IsIncomplete(entry, file.Faults)) return;

        var amount = Signed(entry.Amount!.Value, entry.IsCredit!.Value);
        statement.Count(amount, entry.Status == "BOOK");
        var obstacle = CamtAmounts.ObstacleIn(entry, amount);
        if (entry.Details.Count > 1 && entry.Status == "BOOK" && obstacle is null)
        {
            for (var index = 0; index < entry.Details.Count; index++)
            {
                var detail = entry.Details[index];
                var share = CamtAmounts.OfDetail(detail, entry);
                file.Add(statement, Build(entry, detail, share!.Value, null, index + 1, statement, file));
            }

            return;
        }

        var only = entry.Details.Count == 1 ? entry.Details[0] : Nothing;
        file.Add(statement, Build(entry, only, amount, obstacle, 0, statement, file));
    }

    public static Money Signed(Money amount, bool isCredit) => isCredit ? amount : -amount;

    private static bool IsIncomplete(CamtEntry entry, FaultList faults)
    {
        var missing = entry.Amount is null ? "Amt"
            : entry.IsCredit is null ? "CdtDbtInd"
            : entry.Status.Length == 0 ? "Sts"
            : entry.Status == "BOOK" && entry.BookedOn is null && entry.ValueDate is null ? "BookgDt"
            : null;
        if (missing is null) return false;

        // A field that is there but wrong has its own fault already.
        if (faults.Count == entry.FaultsBefore)
        {
            faults.Add(entry.Line, $"Stmt/Ntry/{missing}", "The entry lacks this field.");
        }

        return true;
    }

    private static StatementEntry Build(
        CamtEntry entry, CamtDetail detail, Money amount, string? obstacle, int ordinal,
        StatementDraft statement, BankFileDraft file)
    {
        var bookedOn = entry.BookedOn ?? entry.ValueDate ?? statement.Closing?.Day ?? statement.Opening?.Day ?? default;
        var text = TextOf(entry, detail);
        var cameIn = !amount.IsNegative;
        var isReversal = entry.IsReversal || detail.Code.IsReturn(cameIn) || entry.Code.IsReturn(cameIn);
        var (action, why) = new EntryFacts(amount, entry.Status, isReversal, detail.ReasonCode, text, obstacle).Judge();
        var payer = PayerOf(detail, cameIn || isReversal || detail.ReasonCode is not null, statement);

        return new StatementEntry
        {
            Id = IdOf(entry, detail, amount, bookedOn, text, ordinal, statement, file),
            Line = entry.Line,
            Account = statement.Account,
            Amount = amount,
            BookedOn = bookedOn,
            ValueDate = entry.ValueDate,
            Action = action,
            Why = why,
            IsReversal = isReversal || detail.ReasonCode is not null,
            ReasonCode = detail.ReasonCode,
            References = [.. detail.References, .. PaymentReferences.InText(text)],
            EndToEndId = detail.EndToEndId,
            MandateId = detail.MandateId,
            Text = text,
            PayerName = payer.Name ?? payer.UltimateName,
            UltimatePayerName = payer.UltimateName,
            PayerAccount = payer.Account,
            PayerIban = Iban.TryParse(payer.Account, out var iban, out _) ? iban : null,
            BankReference = detail.BankReference ?? entry.BankReference,
            TransactionCode = detail.Code.Describe() ?? entry.Code.Describe(),
            InstructedAmount = detail.InstructedAmount ?? entry.InstructedAmount,
            Charges = detail.Charges ?? entry.Charges,
            BatchCount = entry.Details.Count == 0 ? entry.BatchCount : null,
        };
    }

    private static string TextOf(CamtEntry entry, CamtDetail detail) =>
        detail.Texts.Count > 0 ? string.Join(' ', detail.Texts)
        : detail.AdditionalText.Length > 0 ? detail.AdditionalText
        : entry.Text;

    // Of money that came in, or came in earlier, the debtor paid; of money that went out, the creditor received it.
    // Some banks turn the two round when a payment is taken back: the side that is this account is not the other one.
    private static CamtParty PayerOf(CamtDetail detail, bool isPaidToUs, StatementDraft statement)
    {
        var (payer, other) = isPaidToUs ? (detail.Debtor, detail.Creditor) : (detail.Creditor, detail.Debtor);
        var isOurs = payer.Account is not null && Written.Squeeze(payer.Account) == statement.Account.ToString();
        return isOurs && other.Account is not null ? other : payer;
    }

    // The bank's reference makes an entry unique; without one its content does, with a number for its like.
    private static string IdOf(
        CamtEntry entry, CamtDetail detail, Money amount, DateOnly bookedOn, string text, int ordinal,
        StatementDraft statement, BankFileDraft file)
    {
        var account = statement.Account.ToString();
        if (entry.BankReference is null && detail.BankReference is null)
        {
            return file.NewId(account, $"{bookedOn:O}", amount.ToString(), detail.EndToEndId, text);
        }

        var ownPart = detail.BankReference ?? (ordinal > 0 ? $"{ordinal}" : "");
        return file.NewId(account, entry.BankReference ?? "", ownPart);
    }
}

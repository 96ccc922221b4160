namespace Receivables.Domain;

/// <summary>
/// The elements of CAMT.053 that matter here, in all versions: where they differ, both ways stand side by side.
/// </summary>
internal static class CamtOutline
{
    public static readonly XmlOutline<CamtDraft> Whole = new XmlOutline<CamtDraft>()
        .One("Document", Camt053.Begin)
        .Many("Document/BkToCstmrStmt/Stmt",
            (draft, at) => draft.BeginStatement(at.Line), draft => draft.EndStatement())
        .Below(["Document/BkToCstmrStmt/Stmt"], Statement);

    private static void Statement(XmlOutline<CamtDraft> outline)
    {
        outline
            .Text("Id", (draft, value) => draft.Statement.Id = value.Text)
            .Text("ElctrncSeqNb", (draft, value) => draft.Statement.SequenceNumber = value.Text)
            .Text("CpyDplctInd", (draft, value) => draft.Statement.IsDuplicate = value.Text is "DUPL" or "CODU")
            .Text("FrToDt/FrDtTm", (draft, value) => draft.Statement.From = value.Day(draft.Faults))
            .Text("FrToDt/ToDtTm", (draft, value) => draft.Statement.To = value.Day(draft.Faults))
            .Text("Acct/Id/IBAN", Account)
            .Text("Acct/Id/Othr/Id", Account)
            .Text("Acct/Ccy", AccountCurrency)
            .Text("Acct/Ownr/Nm", (draft, value) => draft.Statement.Holder = value.Text)
            .Many("Bal", (draft, at) => draft.BeginBalance(at.Line), draft => draft.EndBalance())
            .Below(["Bal"], Balance)
            .Many("Ntry", (draft, at) => draft.BeginEntry(at.Line), draft => draft.EndEntry())
            .Below(["Ntry"], Entry);
    }

    private static void Account(CamtDraft draft, XmlValue value)
    {
        draft.Statement.AccountText = value.Text;
        draft.Statement.Iban = Iban.TryParse(value.Text, out var iban, out var reason) ? iban : null;
        if (iban is null && value.Field.EndsWith("/IBAN", StringComparison.Ordinal))
        {
            draft.File.Warnings.Note(value.Line, value.Field, reason!);
        }
    }

    private static void AccountCurrency(CamtDraft draft, XmlValue value)
    {
        if (ExactNumber.TryCurrency(value.Text, out var currency)) draft.Statement.AccountCurrency = currency;
        else draft.Faults.Add(value.Line, value.Field, $"A currency is expected, not {Written.Quote(value.Text)}.");
    }

    private static void Balance(XmlOutline<CamtDraft> outline)
    {
        outline
            .Text("Tp/CdOrPrtry/Cd", (draft, value) => draft.Balance.Kind = value.Text)
            .Text("Tp/SubTp/Cd", (draft, value) => draft.Balance.IsInterim = value.Text == "INTM")
            .Text("Amt", (draft, value) => draft.Balance.Amount = value.Unsigned(draft.Faults))
            .Text("CdtDbtInd", (draft, value) => draft.Balance.IsCredit = draft.IsCredit(value))
            .Text("Dt/Dt", (draft, value) => draft.Balance.Day = value.Day(draft.Faults))
            .Text("Dt/DtTm", (draft, value) => draft.Balance.Day = value.Day(draft.Faults));
    }

    private static void Entry(XmlOutline<CamtDraft> outline)
    {
        outline
            .Text("Amt", (draft, value) => draft.Entry.Amount = value.Unsigned(draft.Faults))
            .Text("CdtDbtInd", (draft, value) => draft.Entry.IsCredit = draft.IsCredit(value))
            .Text("RvslInd", (draft, value) => draft.Entry.IsReversal = draft.IsTrue(value))
            .Text("Sts", Status)
            .Text("Sts/Cd", Status)
            .Text("Sts/Prtry", Status)
            .Text("BookgDt/Dt", (draft, value) => draft.Entry.BookedOn = value.Day(draft.Faults))
            .Text("BookgDt/DtTm", (draft, value) => draft.Entry.BookedOn = value.Day(draft.Faults))
            .Text("ValDt/Dt", (draft, value) => draft.Entry.ValueDate = value.Day(draft.Faults))
            .Text("ValDt/DtTm", (draft, value) => draft.Entry.ValueDate = value.Day(draft.Faults))
            .Text("AcctSvcrRef", (draft, value) => draft.Entry.BankReference = Given(value))
            .Text("AddtlNtryInf", (draft, value) => draft.Entry.Text = value.Text, 10_000)
            .Text("AmtDtls/InstdAmt/Amt", (draft, value) => draft.Entry.InstructedAmount = value.Unsigned(draft.Faults))
            .Texts("Chrgs/Amt", (draft, value) => draft.Entry.Charges = Plus(draft.Entry.Charges, value, draft))
            .Texts("Chrgs/Rcrd/Amt", (draft, value) => draft.Entry.Charges = Plus(draft.Entry.Charges, value, draft))
            .Many("Chrgs")
            .Many("Chrgs/Rcrd")
            .Below(["BkTxCd"], code => Code(code, draft => draft.Entry.Code))
            .Many("NtryDtls")
            .Text("NtryDtls/Btch/NbOfTxs", (draft, value) =>
                draft.Entry.BatchCount = (draft.Entry.BatchCount ?? 0) + Count(value, draft))
            .Many("NtryDtls/TxDtls", (draft, _) => draft.BeginDetail(), draft => draft.EndDetail())
            .Below(["NtryDtls/TxDtls"], CamtDetailOutline.Add);
    }

    private static void Status(CamtDraft draft, XmlValue value)
    {
        if (value.Text.Length > 0) draft.Entry.Status = value.Text;
    }

    private static int Count(XmlValue value, CamtDraft draft) =>
        value.WholeNumber(draft.Faults) is { } count and <= 1_000_000 ? count : 0;

    internal static void Code(XmlOutline<CamtDraft> outline, Func<CamtDraft, CamtCode> of)
    {
        outline
            .Text("Domn/Cd", (draft, value) => of(draft).Domain = value.Text)
            .Text("Domn/Fmly/Cd", (draft, value) => of(draft).Family = value.Text)
            .Text("Domn/Fmly/SubFmlyCd", (draft, value) => of(draft).Subfamily = value.Text)
            .Text("Prtry/Cd", (draft, value) => of(draft).Proprietary = value.Text);
    }

    /// <summary>The text, or null where the bank only says that there is none.</summary>
    internal static string? Given(XmlValue value) =>
        value.Text is "" or "NOTPROVIDED" or "NONREF" or "NOTAVAILABLE" ? null : value.Text;

    internal static Money? Plus(Money? sum, XmlValue value, CamtDraft draft)
    {
        var amount = value.Unsigned(draft.Faults);
        if (sum is not { } before || amount is not { } more) return amount ?? sum;
        return before.Currency == more.Currency && before.Cents < long.MaxValue / 2 ? before + more : sum;
    }
}

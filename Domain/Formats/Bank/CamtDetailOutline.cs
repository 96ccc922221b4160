namespace Receivables.Domain;

/// <summary>The elements of one transaction (TxDtls) of CAMT.053.</summary>
internal static class CamtDetailOutline
{
    public static void Add(XmlOutline<CamtDraft> outline)
    {
        outline
            .Text("Refs/AcctSvcrRef", (draft, value) => draft.Detail!.BankReference = CamtOutline.Given(value))
            .Text("Refs/EndToEndId", (draft, value) => draft.Detail!.EndToEndId = CamtOutline.Given(value))
            .Text("Refs/MndtId", (draft, value) => draft.Detail!.MandateId = CamtOutline.Given(value))
            .Text("Amt", (draft, value) => draft.Detail!.Amount = value.Unsigned(draft.Faults))
            .Text("CdtDbtInd", (draft, value) => draft.Detail!.IsCredit = draft.IsCredit(value))
            .Text("AmtDtls/TxAmt/Amt", (draft, value) => draft.Detail!.TransactionAmount = value.Unsigned(draft.Faults))
            .Text("AmtDtls/InstdAmt/Amt", (draft, value) =>
                draft.Detail!.InstructedAmount = value.Unsigned(draft.Faults))
            .Many("Chrgs")
            .Many("Chrgs/Rcrd")
            .Texts("Chrgs/Amt", (draft, value) =>
                draft.Detail!.Charges = CamtOutline.Plus(draft.Detail.Charges, value, draft))
            .Texts("Chrgs/Rcrd/Amt", (draft, value) =>
                draft.Detail!.Charges = CamtOutline.Plus(draft.Detail.Charges, value, draft))
            .Below(["BkTxCd"], code => CamtOutline.Code(code, draft => draft.Detail!.Code))
            .Text("RtrInf/Rsn/Cd", (draft, value) => draft.Detail!.ReasonCode = CamtOutline.Given(value))
            .Text("RtrInf/Rsn/Prtry", (draft, value) => draft.Detail!.ReasonCode = CamtOutline.Given(value))
            .Text("AddtlTxInf", (draft, value) => draft.Detail!.AdditionalText = value.Text, 10_000)
            .Below(["RltdPties"], Parties)
            .Below(["RmtInf"], Remittance);
    }

    private static void Parties(XmlOutline<CamtDraft> outline)
    {
        outline
            .Below(["Dbtr", "Dbtr/Pty"], party => Name(party, (draft, name) => draft.Detail!.Debtor.Name = name))
            .Below(["Cdtr", "Cdtr/Pty"], party => Name(party, (draft, name) => draft.Detail!.Creditor.Name = name))
            .Below(["UltmtDbtr", "UltmtDbtr/Pty"],
                party => Name(party, (draft, name) => draft.Detail!.Debtor.UltimateName = name))
            .Below(["UltmtCdtr", "UltmtCdtr/Pty"],
                party => Name(party, (draft, name) => draft.Detail!.Creditor.UltimateName = name))
            .Below(["DbtrAcct/Id"], account => Account(account, draft => draft.Detail!.Debtor))
            .Below(["CdtrAcct/Id"], account => Account(account, draft => draft.Detail!.Creditor));
    }

    private static void Name(XmlOutline<CamtDraft> outline, Action<CamtDraft, string> keep) =>
        outline.Text("Nm", (draft, value) => keep(draft, value.Text));

    private static void Account(XmlOutline<CamtDraft> outline, Func<CamtDraft, CamtParty> of)
    {
        outline
            .Text("IBAN", (draft, value) => of(draft).Account = value.Text)
            .Text("Othr/Id", (draft, value) => of(draft).Account = value.Text);
    }

    private static void Remittance(XmlOutline<CamtDraft> outline)
    {
        outline
            .Texts("Ustrd", (draft, value) => draft.Detail!.AddText(value.Text), 10_000)
            .Many("Strd")
            .One("Strd/CdtrRefInf", begin: null, end: draft => draft.Detail!.EndReference())
            .Text("Strd/CdtrRefInf/Tp/Issr", (draft, value) => draft.Detail!.Issuer = value.Text)
            .Text("Strd/CdtrRefInf/Ref", (draft, value) => draft.Detail!.Reference = value.Text)
            .Many("Strd/RfrdDocInf")
            .Text("Strd/RfrdDocInf/Nb", (draft, value) => draft.Detail!.AddDocumentNumber(value.Text))
            .Texts("Strd/AddtlRmtInf", (draft, value) => draft.Detail!.AddText(value.Text), 10_000);
    }
}

namespace Receivables.Domain.Tests;

/// <summary>Entries of CAMT.053: amounts, parties, references and identity.</summary>
public sealed class CamtEntryTests
{
    [Fact]
    public void Transaction_of_version_eight_has_its_parties_one_level_deeper()
    {
        var detail = CamtText.Detail(
            "<Refs><EndToEndId>E2E-1</EndToEndId><MndtId>M-1</MndtId></Refs><Amt Ccy=\"EUR\">10.00</Amt>"
            + "<CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Afnemer B.V.</Nm></Pty></Dbtr>"
            + "<DbtrAcct><Id><IBAN>NL20INGB0001234567</IBAN></Id></DbtrAcct>"
            + "<UltmtDbtr><Pty><Nm>Dochter B.V.</Nm></Pty></UltmtDbtr></RltdPties>");
        var entry = CamtText.Entry("10.00", detail).Replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>",
            StringComparison.Ordinal);

        var read = Assert.Single(CamtText.EntriesOf(CamtText.Document(entry, closing: "10.00", version: "08")));

        Assert.Equal(("Afnemer B.V.", "Dochter B.V."), (read.PayerName, read.UltimatePayerName));
        Assert.Equal(Iban.Parse("NL20INGB0001234567"), read.PayerIban);
        Assert.Equal(("E2E-1", "M-1"), (read.EndToEndId, read.MandateId));
    }

    public static TheoryData<string, string, string, string> References => new()
    {
        // reference, issuer, kind, value
        { "RF02 2026 0000 42", "ISO", "CreditorReference", "RF022026000042" },
        { "rf022026000042", "", "CreditorReference", "RF022026000042" },
        { "312401398067", "BBA", "StructuredCommunication", "312401398067" },
        { "+++312/4013/98067+++", "", "StructuredCommunication", "312401398067" },
        { "5000056789012345", "CUR", "Betalingskenmerk", "5000056789012345" },
        { "5000 0567 8901 2345", "", "Betalingskenmerk", "5000056789012345" },
        { "271234567", "CUR", "Betalingskenmerk", "271234567" },
        { "271234567", "", "Other", "271234567" },
        { "312401398066", "BBA", "Other", "312401398066" },
        { "2026-0042", "", "Other", "2026-0042" },
    };

    [Theory, MemberData(nameof(References))]
    public void Reference_field_is_recognised(string reference, string issuer, string kind, string value)
    {
        var detail = CamtText.Detail($"<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry>"
            + $"<Issr>{issuer}</Issr></Tp><Ref>{reference}</Ref></CdtrRefInf></Strd></RmtInf>");

        var found = Assert.Single(One("10.00", detail).References);

        Assert.Equal((kind, value, true), (found.Kind.ToString(), found.Value, found.IsStructured));
    }

    [Fact]
    public void Document_numbers_and_texts_all_come_along()
    {
        var entry = One("10.00",
            CamtText.Detail("<RmtInf><Ustrd>Betaling van</Ustrd><Ustrd>RF18 5390 0754 7034 mei</Ustrd>"
            + "<Strd><RfrdDocInf><Tp><CdOrPrtry><Cd>CINV</Cd></CdOrPrtry></Tp><Nb>2026-0042</Nb></RfrdDocInf></Strd>"
            + "</RmtInf>"));

        Assert.Equal("Betaling van RF18 5390 0754 7034 mei", entry.Text);
        Assert.Equal(
            [(PaymentReferenceKind.DocumentNumber, "2026-0042"),
                (PaymentReferenceKind.CreditorReference, "RF18539007547034")],
            entry.References.Select(reference => (reference.Kind, reference.Value)));
    }

    [Theory]
    [InlineData("NOTPROVIDED", null)]
    [InlineData("NONREF", null)]
    [InlineData("", null)]
    [InlineData("E2E-1", "E2E-1")]
    public void Mark_that_says_there_is_none_is_none(string given, string? endToEnd) =>
        Assert.Equal(endToEnd, One("1.00", CamtText.Detail($"<Refs><EndToEndId>{given}</EndToEndId></Refs>"))
            .EndToEndId);

    [Theory]
    [InlineData("<RvslInd>true</RvslInd>", "-10.00", EntryAction.Reverse)]
    [InlineData("<RvslInd>1</RvslInd>", "-10.00", EntryAction.Reverse)]
    [InlineData("<RvslInd>false</RvslInd>", "-10.00", EntryAction.Ignore)]
    [InlineData("<RvslInd>true</RvslInd>", "10.00", EntryAction.Manual)]
    [InlineData("", "10.00", EntryAction.Match)]
    [InlineData("", "0.00", EntryAction.Ignore)]
    [InlineData("<AddtlNtryInf>Terugboeking incasso</AddtlNtryInf>", "-10.00", EntryAction.Manual)]
    [InlineData("<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn></BkTxCd>",
        "-10.00", EntryAction.Reverse)]
    [InlineData("<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>RRTN</SubFmlyCd></Fmly></Domn></BkTxCd>",
        "-10.00", EntryAction.Reverse)]
    [InlineData("<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RDDT</Cd><SubFmlyCd>ESDD</SubFmlyCd></Fmly></Domn></BkTxCd>",
        "-10.00", EntryAction.Ignore)]
    public void Sign_and_marks_decide_what_an_entry_asks(string inside, string amount, EntryAction action) =>
        Assert.Equal(action, One(amount, inside).Action);

    public static TheoryData<string, string, string> Batches => new()
    {
        // what, details of an entry of 300.00, why a person has to look
        { "shares do not add up", Shares("EUR 100.00", "EUR 199.99"), "the transactions add up to 299.99" },
        { "a share is missing", Shares("EUR 100.00", ""), "has no amount" },
        { "a share is in dollars", Shares("EUR 100.00", "USD 200.00"), "has no amount" },
        { "the count differs", "<NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch>" + Shares("EUR 100.00", "EUR 200.00")[10..],
            "announces 3 transactions, 2 are given" },
        { "one of another amount", Shares("EUR 299.00"), "the transaction is of 299.00 EUR, the entry of 300.00 EUR" },
        { "a batch of two without details", "<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>", "need camt.054" },
    };

    [Theory, MemberData(nameof(Batches))]
    public void Batch_that_cannot_be_taken_apart_goes_to_a_person(string what, string details, string why)
    {
        var entry = One("300.00", details);

        Assert.Equal((EntryAction.Manual, Money.Euro(300m)), (entry.Action, entry.Amount));
        Assert.True(entry.Why.Contains(why, StringComparison.Ordinal), $"{what}: {entry.Why}");
    }

    [Fact]
    public void Batch_with_a_share_of_the_other_direction_adds_up_by_sign()
    {
        var details = Shares("EUR 310.00", "EUR 10.00");
        var last = details.LastIndexOf("<TxDtls>", StringComparison.Ordinal) + 8;

        var entries = CamtText.EntriesOf(CamtText.Document(
            CamtText.Entry("300.00", details.Insert(last, "<CdtDbtInd>DBIT</CdtDbtInd>")), closing: "300.00"));

        Assert.Equal([310m, -10m], entries.Select(entry => entry.Amount.Amount));
        Assert.Equal([EntryAction.Match, EntryAction.Ignore], entries.Select(entry => entry.Action));
    }

    [Fact]
    public void Charges_that_the_bank_took_explain_a_smaller_entry()
    {
        var entry = One("97.50", CamtText.Detail("<AmtDtls><InstdAmt><Amt Ccy=\"USD\">110.00</Amt></InstdAmt>"
            + "<TxAmt><Amt Ccy=\"EUR\">100.00</Amt></TxAmt></AmtDtls><Chrgs><Amt Ccy=\"EUR\">2.50</Amt></Chrgs>"));

        Assert.Equal((EntryAction.Match, Money.Euro(97.50m)), (entry.Action, entry.Amount));
        Assert.Equal((Money.Euro(2.50m), Money.Of(110m, new Currency("USD"))), (entry.Charges, entry.InstructedAmount));
    }

    [Theory]
    [InlineData("<Dt>2026-11-20</Dt>", "2026-11-20")]
    [InlineData("<Dt>2026-11-20+01:00</Dt>", "2026-11-20")]
    [InlineData("<DtTm>2026-11-20T23:30:00</DtTm>", "2026-11-20")]
    [InlineData("<DtTm>2026-11-20T23:30:00+01:00</DtTm>", "2026-11-20")]
    [InlineData("<DtTm>2026-11-19T23:00:00Z</DtTm>", "2026-11-20")]
    [InlineData("<DtTm>2026-06-19T22:00:00.000Z</DtTm>", "2026-06-20")]
    public void Booking_day_is_the_day_in_amsterdam(string given, string day)
    {
        var entry = CamtText.Entry("1.00").Replace("<BookgDt><Dt>2026-11-20</Dt>", $"<BookgDt>{given}",
            StringComparison.Ordinal);

        Assert.Equal(day, $"{Assert.Single(CamtText.EntriesOf(CamtText.Document(entry, closing: "1.00"))).BookedOn:O}");
    }

    [Fact]
    public void Identity_follows_the_reference_of_the_bank_and_else_the_content()
    {
        string Id(string inside, string amount = "1.00") => One(amount, inside).Id;
        const string Reference = "<AcctSvcrRef>B1</AcctSvcrRef>";

        Assert.Equal(Id(Reference), Id(Reference + "<AddtlNtryInf>other words</AddtlNtryInf>"));
        Assert.NotEqual(Id(Reference), Id("<AcctSvcrRef>B2</AcctSvcrRef>"));
        Assert.Equal(Id(""), Id("<AcctSvcrRef>NOTPROVIDED</AcctSvcrRef>"));
        Assert.NotEqual(Id(""), Id("", "2.00"));
        Assert.NotEqual(Id(""), Id("<AddtlNtryInf>other words</AddtlNtryInf>"));
        Assert.Matches("^[A-Za-z0-9._/-]{1,64}$", Id(""));
    }

    [Fact]
    public void Two_payments_that_look_alike_stay_two_and_keep_their_ids_in_a_longer_file()
    {
        var two = CamtText.EntriesOf(CamtText.Document(CamtText.Entry("1.00") + CamtText.Entry("1.00"),
            closing: "2.00"));
        var three = CamtText.EntriesOf(CamtText.Document(
            CamtText.Entry("5.00") + CamtText.Entry("1.00") + CamtText.Entry("1.00"), closing: "7.00"));

        Assert.NotEqual(two[0].Id, two[1].Id);
        Assert.Equal(two.Select(entry => entry.Id), three.Skip(1).Select(entry => entry.Id));
    }

    private static StatementEntry One(string amount, string inside) =>
        Assert.Single(CamtText.EntriesOf(CamtText.Document(CamtText.Entry(amount, inside), closing: amount)));

    /// <summary>Transactions with those amounts, each as currency and number, empty for none.</summary>
    private static string Shares(params string[] amounts) =>
        "<NtryDtls>" + string.Concat(amounts.Select(amount => amount.Length == 0
            ? "<TxDtls></TxDtls>"
            : $"<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"{amount[..3]}\">{amount[4..]}</Amt></TxAmt></AmtDtls></TxDtls>"))
        + "</NtryDtls>";
}

namespace Receivables.Domain.Tests;

/// <summary>Until when a direct debit can be taken back, row by row.</summary>
public sealed class DirectDebitRefundTables
{
    [Theory, OracleTable("sdd")]
    public void Refund_of_a_direct_debit(
        [Heading("SDD Core debit date")] DateOnly debitedOn,
        [Heading("authorised refund until (8 weeks)")] DateOnly authorisedUntil,
        [Heading("unauthorised refund until (13 months)")] DateOnly unauthorisedUntil)
    {
        Assert.Equal(authorisedUntil, DirectDebitRefund.AuthorisedUntil(debitedOn));
        Assert.Equal(unauthorisedUntil, DirectDebitRefund.UnauthorisedUntil(debitedOn));
    }
}

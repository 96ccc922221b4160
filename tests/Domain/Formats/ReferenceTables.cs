namespace Receivables.Domain.Tests;

/// <summary>Account numbers and payment references against the published examples.</summary>
public sealed class ReferenceTables
{
    [Theory, OracleTable("iban")]
    public void Account_number(
        [Heading("input")] string input, [Heading("normalised")] string normalised, [Heading("result")] string result)
    {
        var isValid = Iban.TryParse(input, out var iban, out var reason);

        Assert.Equal(result == "valid", isValid);
        if (isValid) Assert.Equal(normalised, iban!.Value);
        else Assert.StartsWith($"The {Between(result, "(", ")")} is wrong", reason, StringComparison.Ordinal);
    }

    [Theory, OracleTable("iban_make")]
    public void Account_number_with_computed_check_digits(
        [Heading("country")] string country,
        [Heading("BBAN")] string bban,
        [Heading("IBAN with computed check digits")] string expected)
    {
        Assert.True(Iban.TryMake(country, bban, out var iban, out _));
        Assert.Equal(expected, iban.Value);
    }

    [Theory, OracleTable("rf")]
    public void Creditor_reference_of_an_invoice_number(
        [Heading("reference")] string number,
        [Heading("RF creditor reference")] string expected,
        [Heading("check")] string check)
    {
        Assert.True(CreditorReference.TryMake(number, out var reference, out _));
        Assert.Equal(expected, reference.Value);
        Assert.Equal(check == "valid", CreditorReference.TryParse(expected, out _, out _));
    }

    [Theory, OracleTable("rf_val")]
    public void Creditor_reference([Heading("input")] string input, [Heading("result")] string result) =>
        Assert.Equal(result == "valid", CreditorReference.TryParse(input, out _, out _));

    [Theory, OracleTable("ogm")]
    public void Structured_communication_of_a_number(
        [Heading("10-digit base")] string number, [Heading("OGM/VCS")] string expected)
    {
        Assert.True(StructuredCommunication.TryMake(long.Parse(number, null), out var communication, out _));
        Assert.Equal(expected, communication.Paper);
    }

    [Theory, OracleTable("ogm_val")]
    public void Structured_communication([Heading("input")] string input, [Heading("result")] string result) =>
        Assert.Equal(result == "valid", StructuredCommunication.TryParse(input, out _, out _));

    [Theory, OracleTable("bk")]
    public void Betalingskenmerk_of_digits(
        [Heading("payload")] string payload,
        [Heading("digits")] int digits,
        [Heading("betalingskenmerk")] string expected)
    {
        Assert.True(Betalingskenmerk.TryMake(payload, out var kenmerk, out _));
        Assert.Equal(expected, kenmerk.Value);
        Assert.Equal(digits, kenmerk.Payload.Length);
    }

    [Theory, OracleTable("bk_val")]
    public void Betalingskenmerk_as_written([Heading("input")] string input, [Heading("result")] string result) =>
        Assert.Equal(result == "valid", Betalingskenmerk.TryParse(input, out _, out _));

    private static string Between(string text, string open, string close) =>
        text[(text.IndexOf(open, StringComparison.Ordinal) + 1)..text.IndexOf(close, StringComparison.Ordinal)];
}

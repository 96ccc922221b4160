namespace Receivables.Domain.Tests;

public sealed class VatNumberTests
{
    [Theory]
    [InlineData("NL123456782B01", "NL123456782B01")] // eleven-check
    [InlineData("nl 1234.56.782.b01", "NL123456782B01")]
    [InlineData("NL000099998B57", "NL000099998B57")] // check by 97, as sole traders have since 2020
    [InlineData("BE0123456749", "BE0123456749")]
    [InlineData("BE 0123.456.749", "BE0123456749")]
    [InlineData("BE123456749", "BE0123456749")]
    [InlineData("DE123456789", "DE123456789")]
    [InlineData("FRXX123456789", "FRXX123456789")]
    [InlineData("ATU12345678", "ATU12345678")]
    [InlineData("EL123456789", "EL123456789")]
    [InlineData("GR123456789", "EL123456789")]
    [InlineData("SE459837593701", "SE459837593701")]
    [InlineData("CHE-123.456.789 MWST", "CHE123456789MWST")]
    public void Number_is_read(string text, string value) => Assert.Equal(value, VatNumber.Parse(text).Value);

    [Theory]
    [InlineData("NL123456783B01", "checksum")]
    [InlineData("NL123456782B00", "format")]
    [InlineData("NL123456782A01", "format")]
    [InlineData("NL000000000B01", "checksum")]
    [InlineData("NL12345678B01", "format")]
    [InlineData("BE0123456748", "checksum")]
    [InlineData("BE2123456749", "format")]
    [InlineData("DE12345678", "format")]
    [InlineData("SE4598375937", "format")]
    [InlineData("US123456789", "country")]
    [InlineData("123456782B01", "format")]
    [InlineData("", "format")]
    [InlineData(null, "format")]
    public void Number_is_refused_with_the_kind_of_fault(string? text, string kind)
    {
        Assert.False(VatNumber.TryParse(text, out _, out var reason));
        Assert.StartsWith($"The {kind} is wrong", reason, StringComparison.Ordinal);
    }

    // 9*1 + 8*1 + 7*1 + 6*2 + 5*2 + 4*2 + 3*3 + 2*3 - 3 = 66, a multiple of 11; one more at any place is not.
    [Fact]
    public void Each_digit_of_a_company_number_counts()
    {
        const string Number = "NL111222333B02";
        Assert.True(VatNumber.TryParse(Number, out _, out _));
        for (var place = 2; place < 11; place++)
        {
            var wrong = Number[..place] + (char)(Number[place] + 1) + Number[(place + 1)..];
            Assert.False(VatNumber.TryParse(wrong, out _, out _), wrong);
        }
    }
}

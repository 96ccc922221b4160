namespace Receivables.Domain.Tests;

public sealed class RegistrationNumberTests
{
    [Theory]
    [InlineData("NL", "12345678", "12345678")]
    [InlineData("NL", "1234 5678", "12345678")]
    [InlineData("BE", "0123456749", "0123.456.749")]
    [InlineData("BE", "0123.456.749", "0123.456.749")]
    [InlineData("BE", "123456749", "0123.456.749")]
    [InlineData("BE", "BE 0123.456.749", "0123.456.749")]
    [InlineData("BE", "1000000021", "1000.000.021")]
    public void Number_is_read_and_written_as_the_register_does(string country, string text, string paper) =>
        Assert.Equal(paper, RegistrationNumber.Parse(new Country(country), text).Paper);

    [Theory]
    [InlineData("NL", "1234567", "format")]
    [InlineData("NL", "123456789", "format")]
    [InlineData("NL", "00000000", "format")]
    [InlineData("NL", "1234567A", "format")]
    [InlineData("BE", "0123456748", "checksum")]
    [InlineData("BE", "2123456749", "format")]
    [InlineData("BE", "0000000097", "checksum")]
    [InlineData("BE", "", "format")]
    public void Number_is_refused_with_the_kind_of_fault(string country, string text, string kind)
    {
        Assert.False(RegistrationNumber.TryParse(new Country(country), text, out _, out var reason));
        Assert.StartsWith($"The {kind} is wrong", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Number_of_another_country_is_not_judged()
    {
        Assert.False(RegistrationNumber.TryParse(new Country("FR"), "123456789", out _, out var reason));
        Assert.Contains("FR are not known", reason, StringComparison.Ordinal);
    }
}

namespace Receivables.Domain.Tests;

public sealed class IbanTests
{
    /// <summary>The example that the registry prints for each country of the area, or one built like it.</summary>
    public static TheoryData<string, string> Examples => new()
    {
        // IBAN, code of the bank
        { "AD1200012030200359100100", "0001" }, { "AL47212110090000000235698741", "212" },
        { "AT611904300234573201", "19043" }, { "BE68539007547034", "539" }, { "BG80BNBG96611020345678", "BNBG" },
        { "CH9300762011623852957", "00762" }, { "CY17002001280000001200527600", "002" },
        { "CZ6508000000192000145399", "0800" }, { "DE89370400440532013000", "37040044" },
        { "DK5000400440116243", "0040" }, { "EE382200221020145685", "22" }, { "ES9121000418450200051332", "2100" },
        { "FI2112345600000785", "123" }, { "FR1420041010050500013M02606", "20041" },
        { "GB29NWBK60161331926819", "NWBK" }, { "GI75NWBK000000007099453", "NWBK" },
        { "GR1601101250000000012300695", "011" }, { "HR1210010051863000160", "1001005" },
        { "HU42117730161111101800000000", "117" }, { "IE29AIBK93115212345678", "AIBK" },
        { "IS140159260076545510730339", "01" }, { "IT60X0542811101000000123456", "05428" },
        { "LI21088100002324013AA", "08810" }, { "LT121000011101001000", "10000" }, { "LU280019400644750000", "001" },
        { "LV80BANK0000435195001", "BANK" }, { "MC5811222000010123456789030", "11222" },
        { "MD24AG000225100013104168", "AG" }, { "ME25505000012345678951", "505" }, { "MK07250120000058984", "250" },
        { "MT84MALT011000012345MTLCAST001S", "MALT" }, { "NL91ABNA0417164300", "ABNA" },
        { "NO9386011117947", "8601" }, { "PL61109010140000071219812874", "10901014" },
        { "PT50000201231234567890154", "0002" }, { "RO49AAAA1B31007593840000", "AAAA" },
        { "RS35260005601001611379", "260" }, { "SE4550000000058398257466", "500" }, { "SI56263300012039086", "26330" },
        { "SK3112000000198742637541", "1200" }, { "SM86U0322509800000000270100", "03225" },
        { "VA59001123000012345678", "001" },
    };

    [Theory, MemberData(nameof(Examples))]
    public void Example_of_each_country_names_its_bank(string text, string bank)
    {
        var iban = Iban.Parse(text);

        Assert.True(iban.IsSepa);
        Assert.Equal(bank, iban.BankCode);
    }

    [Fact]
    public void Examples_cover_the_whole_area() =>
        Assert.Equal(
            IbanCountries.OfSepa.Select(country => country.Code),
            Examples.Select(row => row.Data.Item1[..2]));

    [Theory]
    [InlineData("TR330006100519786457841326", true)]
    [InlineData("XK051212012345678906", true)]
    [InlineData("US64SVBKUS6S3300958879", false)]
    public void Payer_outside_the_area_is_read_when_the_country_has_ibans(string text, bool isRead)
    {
        Assert.Equal(isRead, Iban.TryParse(text, out var iban, out var reason));
        if (isRead) Assert.False(iban!.IsSepa);
        else Assert.StartsWith("The country is wrong", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_form_has_groups_of_four() =>
        Assert.Equal("NL91 ABNA 0417 1643 00", Iban.Parse("nl91-abna-0417-1643-00").Paper);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("N191ABNA0417164300")]
    [InlineData("NL91АBNA0417164300")] // a Cyrillic A
    [InlineData("NL91ABNA041716430٠")] // an Arabic zero
    [InlineData("NL91ABNA0417164300NL91ABNA0417164300NL91ABNA0417164300NL91ABNA04171643")]
    public void Text_that_is_no_account_number_is_a_format_fault(string? text)
    {
        Assert.False(Iban.TryParse(text, out _, out var reason));
        Assert.StartsWith("The format is wrong", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Structure_fault_names_the_place()
    {
        Assert.False(Iban.TryParse("NL91ABN10417164300", out _, out var reason));
        Assert.Contains("character 8", reason, StringComparison.Ordinal);
        Assert.Contains("a letter", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Belgian_account_needs_its_national_check_too()
    {
        Assert.True(Iban.TryMake("BE", "539007547034", out _, out _));
        Assert.False(Iban.TryMake("BE", "539007547035", out _, out var reason));
        Assert.StartsWith("The checksum is wrong", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("N", "ABNA0417164300")]
    [InlineData("NL", "")]
    [InlineData("NL", "ABNA-0417/16")]
    [InlineData("NL", "ABNA041716430")]
    public void Making_from_wrong_parts_is_refused_with_a_reason(string country, string bban)
    {
        Assert.False(Iban.TryMake(country, bban, out _, out var reason));
        Assert.NotEmpty(reason);
    }

    // The digits that leave the same remainder by 97 but are never issued: 00 and 97, 01 and 98, 02 and 99.
    [Theory]
    [InlineData("97", "00")]
    [InlineData("98", "01")]
    [InlineData("02", "99")]
    public void Check_digits_that_are_never_issued_are_refused(string issued, string twin)
    {
        var iban = Enumerable.Range(0, 1000)
            .Select(account => Iban.TryMake("NL", $"ABNA{account:0000000000}", out var made, out _) ? made.Value : "")
            .First(made => made[2..4] == issued);

        Assert.False(Iban.TryParse(iban[..2] + twin + iban[4..], out _, out _));
    }

    [Fact]
    public void Same_number_written_otherwise_is_equal() =>
        Assert.Equal(Iban.Parse("NL91ABNA0417164300"), Iban.Parse(" nl91 abna 0417 1643 00 "));

    [Fact]
    public void Parse_of_a_wrong_number_throws_the_reason() =>
        Assert.Contains("checksum", Assert.Throws<FormatException>(() => Iban.Parse("NL91ABNA0417164301")).Message,
            StringComparison.Ordinal);
}

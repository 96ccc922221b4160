using System.Text;
using System.Text.Json;

namespace Receivables.Domain.Tests;

/// <summary>The payload of the European payment QR code.</summary>
public sealed class EpcTables
{
    private static readonly EpcPayment Plain = new()
    {
        Name = "Testbedrijf B.V.",
        Iban = Iban.Parse("NL91ABNA0417164300"),
        Amount = Money.Euro(1210m),
    };

    [Theory, OracleTable("epc")]
    public void Payload(
        [Heading("name")] string name,
        [Heading("iban")] string iban,
        [Heading("amount_c")] JsonElement cents,
        [Heading("bic")] string? bic,
        [Heading("ver")] string? version,
        [Heading("payload")] string expected,
        [Heading("bytes")] int bytes)
    {
        var lines = expected.Split('\n');
        var payment = new EpcPayment
        {
            Name = name,
            Iban = Iban.Parse(iban),
            Amount = cents.ValueKind == JsonValueKind.Null ? null : new Money(cents.GetInt64()),
            Bic = bic is "" ? null : bic,
            Version = version == "001" ? EpcVersion.First : EpcVersion.Second,
            Purpose = Line(lines, 8),
            Reference = Line(lines, 9) is { } reference ? CreditorReference.Parse(reference) : null,
            Text = Line(lines, 10),
            Note = Line(lines, 11),
        };

        Assert.True(payment.TryWrite(out var payload, out _));
        Assert.Equal(expected, payload);
        Assert.Equal(bytes, Encoding.UTF8.GetByteCount(payload));
    }

    public static TheoryData<string, EpcPayment, string> Refused => new()
    {
        // what, payment, words of the reason
        { "amount 0.00", Plain with { Amount = Money.Euro(0m) }, "0.01" },
        { "amount 1000000000.00", Plain with { Amount = Money.Euro(1_000_000_000m) }, "999999999.99" },
        { "dollars", Plain with { Amount = Money.Of(1m, new Currency("USD")) }, "EUR" },
        { "reference and text", Plain with { Reference = CreditorReference.Parse("RF25A"), Text = "x" }, "not both" },
        { "first version, no BIC", Plain with { Version = EpcVersion.First }, "BIC" },
        { "BIC of nine", Plain with { Bic = "ABNANL2AX" }, "BIC" },
        { "BIC of digits", Plain with { Bic = "12345678" }, "BIC" },
        { "name of 71", Plain with { Name = new string('x', 71) }, "71 characters" },
        { "no name", Plain with { Name = " " }, "name is missing" },
        { "name with a line break", Plain with { Name = "A\nB" }, "line break" },
        { "text of 141", Plain with { Text = new string('x', 141) }, "141 characters" },
        { "note of 71", Plain with { Note = new string('x', 71) }, "71 characters" },
        { "purpose of five", Plain with { Purpose = "CHARI" }, "purpose" },
        { "purpose in small letters", Plain with { Purpose = "char" }, "purpose" },
        { "outside the area", Plain with { Iban = Iban.Parse("TR330006100519786457841326") }, "outside" },
        { "332 bytes", Long(332), "332 bytes" },
        { "euro sign in part 1", Plain with { Text = "€", CharacterSet = EpcCharacterSet.Iso8859Part1 }, "use UTF-8" },
        { "unknown set", Plain with { CharacterSet = (EpcCharacterSet)7 }, "character set" },
    };

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Refusal_says_why(string what, EpcPayment payment, string words)
    {
        Assert.False(payment.TryWrite(out _, out var reason), what);
        Assert.Contains(words, reason, StringComparison.Ordinal);
    }

    public static TheoryData<string, EpcPayment> Allowed => new()
    {
        // what, payment
        { "smallest amount", Plain with { Amount = Money.Euro(0.01m) } },
        { "largest amount", Plain with { Amount = Money.Euro(999_999_999.99m) } },
        { "name of 70", Plain with { Name = new string('x', 70) } },
        { "text of 140", Plain with { Text = new string('x', 140) } },
        { "331 bytes", Long(331) },
        { "euro sign in part 15", Plain with { Text = "€", CharacterSet = EpcCharacterSet.Iso8859Part15 } },
        { "70 characters outside the first plane", Plain with { Name = string.Concat(Enumerable.Repeat("𝐀", 50)) } },
    };

    [Theory, MemberData(nameof(Allowed), DisableDiscoveryEnumeration = true)]
    public void Limit_itself_is_allowed(string what, EpcPayment payment) =>
        Assert.True(payment.TryWrite(out _, out var reason), $"{what}: {reason}");

    [Theory]
    [InlineData(EpcCharacterSet.Iso8859Part1, "é")]
    [InlineData(EpcCharacterSet.Iso8859Part2, "č")]
    [InlineData(EpcCharacterSet.Iso8859Part4, "ė")]
    [InlineData(EpcCharacterSet.Iso8859Part5, "ж")]
    [InlineData(EpcCharacterSet.Iso8859Part7, "λ")]
    [InlineData(EpcCharacterSet.Iso8859Part15, "€")]
    public void Character_set_stands_in_the_third_line(EpcCharacterSet set, string letter)
    {
        Assert.True((Plain with { CharacterSet = set, Text = letter }).TryWrite(out var payload, out _));
        Assert.Equal(((int)set).ToString((IFormatProvider?)null), payload.Split('\n')[2]);
    }

    /// <summary>
    /// A payment whose payload takes that many bytes: 70 letters of two bytes and a text that fills up.
    /// </summary>
    private static EpcPayment Long(int bytes)
    {
        var payment = Plain with { Name = new string('é', 70), Note = new string('é', 35), Text = "x" };
        Assert.True(payment.TryWrite(out var payload, out _));
        return payment with { Text = new string('x', 1 + bytes - Encoding.UTF8.GetByteCount(payload)) };
    }

    private static string? Line(string[] lines, int index) =>
        index < lines.Length && lines[index].Length > 0 ? lines[index] : null;
}

namespace Receivables.Domain.Tests;

/// <summary>100,000 random references of each kind: what is made is read back, and a typing error is noticed.</summary>
public sealed class ReferenceProperties(ITestOutputHelper output)
{
    private const int Cases = 100_000;

    [Fact]
    public void Iban_round_trips_and_notices_a_typing_error()
    {
        var draws = new Draws(output);
        for (var turn = 0; turn < Cases; turn++)
        {
            var country = draws.Of(IbanCountries.OfSepa);
            var bban = country.Code == "BE" ? BelgianAccount(draws) : Account(draws, country.Structure);
            Assert.True(Iban.TryMake(country.Code, bban, out var iban, out var reason), reason);

            Assert.Equal(iban, Iban.Parse(iban.Paper));
            Assert.Equal(country.Length, iban.Value.Length);
            Assert.Equal(bban, iban.Bban);
            Assert.False(Iban.TryParse(Mistyped(draws, iban.Value), out _, out _));
        }
    }

    [Fact]
    public void Creditor_reference_round_trips_and_notices_a_typing_error()
    {
        var draws = new Draws(output);
        for (var turn = 0; turn < Cases; turn++)
        {
            var body = draws.Alphanumerics(draws.Number(1, 22));
            Assert.True(CreditorReference.TryMake(body, out var reference, out _));

            Assert.Equal(reference, CreditorReference.Parse(reference.Paper));
            Assert.Equal(body, reference.Reference);
            var mistyped = Mistyped(draws, reference.Value);
            Assert.False(CreditorReference.TryParse(mistyped, out _, out _), $"{reference} and {mistyped}");
        }
    }

    [Fact]
    public void Structured_communication_round_trips_and_notices_a_typing_error()
    {
        var draws = new Draws(output);
        for (var turn = 0; turn < Cases; turn++)
        {
            var number = draws.Long(0, 10_000_000_000);
            Assert.True(StructuredCommunication.TryMake(number, out var communication, out _));

            Assert.Equal(communication, StructuredCommunication.Parse(communication.Paper));
            Assert.Equal(number, long.Parse(communication.Base, null));
            var mistyped = Mistyped(draws, communication.Value);
            Assert.False(StructuredCommunication.TryParse(mistyped, out _, out _), $"{communication} and {mistyped}");
        }
    }

    // Two remainders share the check digit 1, so about one wrong digit in fifty passes: the rule of the reference
    // itself.
    [Fact]
    public void Betalingskenmerk_round_trips_and_notices_most_wrong_digits()
    {
        var draws = new Draws(output);
        var passed = 0;
        for (var turn = 0; turn < Cases; turn++)
        {
            var payload = draws.Digits(draws.Of([7, 8, 9, 10, 11, 12, 15]));
            Assert.True(Betalingskenmerk.TryMake(payload, out var kenmerk, out _));

            Assert.Equal(kenmerk, Betalingskenmerk.Parse(kenmerk.Paper));
            Assert.Equal(payload, kenmerk.Payload);
            Assert.False(Betalingskenmerk.TryParse(Other(draws, kenmerk.Value[0]) + kenmerk.Value[1..], out _, out _));
            var wrong = kenmerk.Value[..^1] + Other(draws, kenmerk.Value[^1]);
            passed += Betalingskenmerk.TryParse(wrong, out _, out _) ? 1 : 0;
        }

        Assert.InRange(passed, 0, Cases * 3 / 100);
    }

    private static char Other(Draws draws, char digit) => (char)('0' + ((digit - '0' + draws.Number(1, 10)) % 10));

    private static string Account(Draws draws, string structure)
    {
        var account = "";
        foreach (var part in System.Text.RegularExpressions.Regex.Matches(structure, "([nac])([0-9]+)")
                     .Select(match => (Kind: match.Groups[1].Value, Count: int.Parse(match.Groups[2].Value, null))))
        {
            account += part.Kind switch
            {
                "n" => draws.Digits(part.Count),
                "a" => draws.Text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", part.Count),
                _ => draws.Alphanumerics(part.Count),
            };
        }

        return account;
    }

    private static string BelgianAccount(Draws draws) =>
        StructuredCommunication.TryMake(draws.Long(0, 10_000_000_000), out var check, out _) ? check.Value : "";

    /// <summary>
    /// One character replaced by another of its kind, or two different neighbours of one kind swapped.
    /// </summary>
    private static string Mistyped(Draws draws, string value)
    {
        var characters = value.ToCharArray();
        while (true)
        {
            var place = draws.Number(0, value.Length - 1);
            if (draws.Chance(50))
            {
                var other = char.IsAsciiDigit(value[place]) ? draws.Of("0123456789")
                    : draws.Of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
                if (other == value[place]) continue;
                characters[place] = other;
            }
            else
            {
                if (value[place] == value[place + 1]) continue;
                if (char.IsAsciiDigit(value[place]) != char.IsAsciiDigit(value[place + 1])) continue;
                (characters[place], characters[place + 1]) = (value[place + 1], value[place]);
            }

            return new string(characters);
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Receivables.Functions.Tests.Mutants;

/// <summary>Changes one field of a statement in MT940 or one cell of a sheet, and reads both by its own lights.</summary>
internal static partial class TextMutants
{
    public const string Statement =
        ":20:REF{0}\r\n:25:NL91ABNA0417164300EUR\r\n:28C:00001/001\r\n:60F:C260302EUR1000,00\r\n"
        + ":61:2603020302C1210,00NTRFNONREF//B{0}\r\n:86:/TRTP/SEPA OVERBOEKING/IBAN/NL13TEST0123456789/NAME/J JANSEN/REMI/Factuur M-1/EREF/NOTPROVIDED\r\n"
        + ":61:2603020302D10,00NMSCNONREF//C{0}\r\n:86:/TRTP/KOSTEN/REMI/Kosten\r\n:62F:C260302EUR2200,00\r\n";

    public const string Sheet =
        "factuurnummer;factuurdatum;vervaldatum;bedrag;openstaand;naam;e-mail;debiteurnummer;soort;land;herinneringen\r\n"
        + "C-{0}-1;02-02-2026;04-03-2026;1.210,00;1.000,00;Afnemer;crediteuren@afnemer.example;D-1;bedrijf;NL;1\r\n"
        + "C-{0}-2;2026-02-02;2026-03-04;75,50;75,50;\"Jansen, J.\";jansen@voorbeeld.example;D-2;consument;NL;0\r\n";

    public static Mutant DrawStatement(Random random, int at)
    {
        var lines = string.Format(CultureInfo.InvariantCulture, Statement, at).Split("\r\n");
        var line = random.Next(lines.Length - 1);
        var before = lines[line];
        lines[line] = random.Next(3) switch
        {
            0 => Another(random, before),
            1 => random.Next(2) == 0 ? "" : before + before,
            _ => Words(random, before),
        };
        return new Mutant(
            "mt940", "/api/demo/bank-statements", "text/plain", Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), $"{before} -> {lines[line]}");
    }

    public static Mutant DrawSheet(Random random, int at)
    {
        var rows = string.Format(CultureInfo.InvariantCulture, Sheet, at).Split("\r\n").Select(row => row.Split(';')).ToArray();
        var row = random.Next(10) == 0 ? 0 : random.Next(1, 3);
        var cell = random.Next(rows[row].Length);
        var before = rows[row][cell];
        rows[row][cell] = Values.Instead(random, before).Replace(';', ' ').Replace('\n', ' ').Replace('"', ' ');
        return new Mutant(
            "csv", "/api/demo/invoices/import", "text/csv",
            Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(cells => string.Join(';', cells)))), $"{before} -> {rows[row][cell]}");
    }

    /// <summary>The signed sums of the bookings.</summary>
    public static IReadOnlyList<decimal> ReadStatement(byte[] body) =>
    [
        .. Booking().Matches(Encoding.UTF8.GetString(body)).Select(match =>
            decimal.Parse(match.Groups["sum"].Value.Replace(',', '.'), CultureInfo.InvariantCulture)
            * (match.Groups["mark"].Value is "C" or "RD" ? 1 : -1)),
    ];

    private static string Another(Random random, string line)
    {
        if (line.Length == 0)
        {
            return line;
        }

        var letters = line.ToCharArray();
        letters[random.Next(letters.Length)] = "0123456789ABCXYZ,:/-+ "[random.Next(22)];
        return new string(letters);
    }

    /// <summary>What the payer wrote may be anything.</summary>
    private static string Words(Random random, string line) => line.StartsWith(":86:", StringComparison.Ordinal)
        ? $":86:/TRTP/SEPA OVERBOEKING/NAME/{Plain(Values.Instead(random, "Jansen"))}/REMI/{Plain(Values.Instead(random, "Factuur"))}"
        : line;

    private static string Plain(string text) =>
        string.Concat(text.Where(letter => letter is >= ' ' and < (char)127 and not '/' and not ':'))[..Math.Min(20, text.Count(
            letter => letter is >= ' ' and < (char)127 and not '/' and not ':'))];

    [GeneratedRegex(@"^:61:\d{6}(?:\d{4})?(?<mark>R?[CD])[A-Z]?(?<sum>\d+,\d*)[A-Z]", RegexOptions.Multiline, 1000)]
    private static partial Regex Booking();
}

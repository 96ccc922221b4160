using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Receivables.Functions.Tests.Intake;

namespace Receivables.Functions.Tests.Mutants;

/// <summary>
/// Requests that differ from accepted ones in one field: each is taken, and then recorded as an independent reader reads
/// it, or refused with a reason and without a trace. <c>RECEIVABLES_MUTANTS</c> sets how many are drawn,
/// <c>RECEIVABLES_SEED</c> which.
/// </summary>
public sealed class MutantTests(ITestOutputHelper output)
{
    private static readonly string Invoice = Fixture("invoice.xml");

    private static readonly string Statement = Fixture("statement.xml");

    [Fact]
    public async Task Every_mutant_is_recorded_as_it_reads_or_refused_with_a_reason()
    {
        var (count, seed) = (Setting("RECEIVABLES_MUTANTS", 1000), Setting("RECEIVABLES_SEED", 4711));
        await using var app = await IntakeApp.Start();
        var random = new Random(seed);
        var (taken, wrong, kinds) = (0, new List<string>(), new Dictionary<string, (int Drawn, int Taken)>());
        for (var at = 0; at < count; at++)
        {
            var mutant = Draw(random, at);
            var (status, text) = await Send(app, mutant);
            var isTaken = status is 200 or 202;
            var fault = isTaken ? await Differs(app, mutant, text) : await Untold(app, mutant, status, text);
            if (fault is not null && wrong.Count < 20)
            {
                wrong.Add($"#{at} of {seed}, {mutant.Kind}, {mutant.Change}: {status} {fault} {text[..Math.Min(300, text.Length)]}");
            }

            taken += isTaken ? 1 : 0;
            var (drawn, before) = kinds.GetValueOrDefault(mutant.Kind);
            kinds[mutant.Kind] = (drawn + 1, before + (isTaken ? 1 : 0));
        }

        output.WriteLine(string.Join(", ", kinds.Select(kind => $"{kind.Key}: {kind.Value.Taken} of {kind.Value.Drawn} taken")));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(taken >= count * 0.3m, $"Only {taken} of {count} were taken.");
        await app.Clock.WhenQuiet();
    }

    private static Mutant Draw(Random random, int at) => (at % 5) switch
    {
        0 => JsonMutants.Draw(random, at),
        1 => XmlMutants.Draw(
            random, "ubl", Invoice, "/api/demo/invoices", string.Create(CultureInfo.InvariantCulture, $"U-{at}")),
        2 => XmlMutants.Draw(
            random,
            "camt",
            Statement.Replace("BANKREF", string.Create(CultureInfo.InvariantCulture, $"B{at}-"), StringComparison.Ordinal),
            "/api/demo/bank-statements",
            null),
        3 => TextMutants.DrawStatement(random, at),
        _ => TextMutants.DrawSheet(random, at),
    };

    private static async Task<(int Status, string Text)> Send(IntakeApp app, Mutant mutant)
    {
        using var content = new ByteArrayContent(mutant.Body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mutant.Type);
        using var answer = await app.Client.PostAsync(mutant.Path, content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What is recorded otherwise than an independent reader reads it; null when nothing is.</summary>
    private static async Task<string?> Differs(IntakeApp app, Mutant mutant, string text)
    {
        var answer = JsonElement.Parse(text);
        switch (mutant.Kind)
        {
            case "json":
                var json = JsonMutants.Read(mutant.Body);
                return await Invoiced(app, answer, json.Total, json.Prepaid, json.Due);
            case "ubl":
                var ubl = XmlMutants.ReadInvoice(mutant.Body);
                return await Invoiced(app, answer, ubl.Payable + ubl.Prepaid, ubl.Prepaid, ubl.Due);
            case "camt":
                return Booked(answer, XmlMutants.ReadStatement(mutant.Body));
            case "mt940":
                return Booked(answer, TextMutants.ReadStatement(mutant.Body));
            default:
                return answer.GetProperty("rows").EnumerateArray().All(row =>
                    row.GetProperty("result").GetString() is "refused" or "conflict"
                        ? row.GetProperty("result").GetString() == "conflict" || row.GetProperty("errors").EnumerateObject().Any()
                        : row.GetProperty("number").GetString() is { Length: > 0 })
                    ? null
                    : "a row says neither what it is nor why not";
        }
    }

    private static async Task<string?> Invoiced(
        IntakeApp app, JsonElement answer, decimal total, decimal prepaid, string? due)
    {
        var self = answer.GetProperty("links").GetProperty("self").GetString()!;
        using var reading = await app.Client.GetAsync(self);
        if (!reading.IsSuccessStatusCode)
        {
            return $"{self} answers {(int)reading.StatusCode}";
        }

        var recorded = JsonElement.Parse(await reading.Content.ReadAsStringAsync());
        var (principal, outstanding) = (recorded.GetProperty("principal").GetDecimal(), recorded.GetProperty("outstanding").GetDecimal());
        return principal != total - prepaid || outstanding != total - prepaid
            ? $"recorded {principal} and {outstanding} open, read {total} less {prepaid}"
            : due is not null && recorded.GetProperty("dueDate").GetString() != due
                ? $"due {recorded.GetProperty("dueDate")}, read {due}"
                : null;
    }

    private static string? Booked(JsonElement answer, IReadOnlyList<decimal> read)
    {
        var booked = answer.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("amount").GetDecimal()).ToList();
        return booked.SequenceEqual(read) ? null : $"booked {string.Join(' ', booked)}, read {string.Join(' ', read)}";
    }

    /// <summary>A refusal says why and leaves nothing behind.</summary>
    private static async Task<string?> Untold(IntakeApp app, Mutant mutant, int status, string text)
    {
        if (status is not (400 or 409 or 413 or 415 or 422))
        {
            return "is no refusal of the contract";
        }

        var problem = JsonElement.Parse(text);
        if (!problem.TryGetProperty("detail", out var detail) || detail.GetString() is not { Length: > 5 })
        {
            return "does not say why";
        }

        if (mutant.Kind is not ("json" or "ubl") || status == 409)
        {
            return null;
        }

        var number = mutant.Kind == "json" ? Try(() => JsonMutants.Read(mutant.Body).Number) : Try(() => XmlMutants.ReadInvoice(mutant.Body).Number);
        if (number is null || !number.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') || number.Length is 0 or > 64)
        {
            return null;
        }

        using var reading = await app.Client.GetAsync($"/api/demo/invoices/{number}");
        return (int)reading.StatusCode == 404 || !number.StartsWith("J-", StringComparison.Ordinal) && !number.StartsWith("U-", StringComparison.Ordinal)
            ? null
            : "was refused and is there";
    }

    private static string? Try(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static string Fixture(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Mutants", name));
}

using System.Text;
using System.Text.Json;
using Receivables.Domain;
using Receivables.Functions.Dossier;
using Receivables.Functions.Storage;
using Receivables.Functions.Tests.Apps;

namespace Receivables.Functions.Tests.Dossier;

public sealed class DossierTests
{
    private const string Path = "/api/demo/invoices/2026-0042/dossier";

    [Fact]
    public async Task Dossier_holds_what_a_court_asks_for()
    {
        var entries = ZipEntries.Read(await Whole(), out _)!.ToDictionary(entry => entry.Name, entry => entry.Content);

        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(entries["index.pdf"][..8]), StringComparison.Ordinal);
        var claim = JsonElement.Parse(entries["claim.json"]);
        // 1,210.00 + interest over 1 April to 11 May + 15 % of 1,210.00
        Assert.Equal(1404.96m, claim.GetProperty("total").GetDecimal());
        Assert.Equal(13.46m, claim.GetProperty("interest").GetProperty("amount").GetDecimal());
        var costs = claim.GetProperty("costs").GetProperty("lines").EnumerateArray();
        Assert.Equal(181.50m, costs.Sum(line => line.GetProperty("amount").GetDecimal()));
        Assert.Equal(4, entries.Keys.Count(name => name.EndsWith("/message.json", StringComparison.Ordinal)));
        Assert.Equal(4, JsonElement.Parse(entries["delivery/proofs.json"]).EnumerateArray()
            .Count(proof => proof.GetProperty("state").GetString() == "served"));
        Assert.Contains("evidence/chain.json", entries.Keys);
    }

    [Fact]
    public async Task Invoice_that_was_just_registered_has_a_dossier_with_its_original_document()
    {
        await using var app = await RunningApp.On(2026, 3, 2);
        var original = "%PDF-1.4 the invoice itself"u8.ToArray();
        var (status, answer) = await app.Posts("/api/demo/invoices", new
        {
            number = "2026/0042",
            issueDate = "2026-03-02",
            dueDate = "2026-04-01",
            dueDateAgreed = true,
            total = 121.00m,
            vat = 21.00m,
            debtor = new { id = "D-1", kind = "business", name = "Afnemer B.V.", email = "crediteuren@afnemer.example", country = "NL" },
            document = new { fileName = "f.pdf", contentType = "application/pdf", base64 = Convert.ToBase64String(original) },
        });
        Assert.True(status == System.Net.HttpStatusCode.Accepted, answer.ToString());

        var file = await app.Downloads("/api/demo/invoices/2026~0042/dossier");

        Assert.Empty(DossierCheck.Of(file).Faults);
        Assert.Equal(original, ZipEntries.Read(file, out _)!.Single(entry => entry.Name == "invoice/2026~0042.pdf").Content);
    }

    [Fact]
    public async Task Same_ledger_on_the_same_day_gives_the_same_bytes()
    {
        await using var app = await HandoverTests.Asked();

        var made = await app.Get<DossierReader>().Make(InvoiceId.Of("demo", "2026-0042"));

        Assert.Equal(made, await app.Downloads(Path));
    }

    [Fact]
    public async Task Correspondence_is_byte_for_byte_what_left()
    {
        await using var app = await HandoverTests.Asked();
        var entries = ZipEntries.Read(await app.Downloads(Path), out _)!;

        var shown = entries.Where(entry => entry.Name.EndsWith("/message.txt", StringComparison.Ordinal))
            .Select(entry => Encoding.UTF8.GetString(entry.Content));

        var left = new List<string>();
        foreach (var mail in app.Host.Mail.Mails())
        {
            left.Add(await app.Host.Client.GetStringAsync($"/local/mailbox/{mail.Id}.txt"));
        }

        Assert.Equal(left, shown);
    }

    [Fact]
    public async Task Any_changed_byte_of_the_file_is_found()
    {
        var whole = await Whole();
        Assert.Empty(DossierCheck.Of(whole).Faults);
        var random = new Random(42);
        for (var turn = 0; turn < 400; turn++)
        {
            var changed = whole.ToArray();
            var at = random.Next(changed.Length);
            changed[at] ^= (byte)(1 << random.Next(8));

            Assert.False(DossierCheck.Of(changed).IsWhole, $"byte {at} was changed and nothing was found");
        }
    }

    [Fact]
    public async Task Any_changed_byte_of_any_entry_is_found_and_the_entry_named()
    {
        var entries = ZipEntries.Read(await Whole(), out _)!;
        var random = new Random(7);
        foreach (var (name, content) in entries)
        {
            var changed = content.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));

            var report = DossierCheck.Of(Zip(entries.Select(entry => entry.Name == name ? (name, changed) : entry)));

            Assert.Contains(report.Faults, fault => fault.Contains(name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Missing_added_and_doubled_entries_are_named()
    {
        var entries = ZipEntries.Read(await Whole(), out _)!;
        foreach (var (name, content) in entries)
        {
            var without = DossierCheck.Of(Zip(entries.Where(entry => entry.Name != name)));
            Assert.Contains(without.Faults, fault => fault.Contains(name, StringComparison.Ordinal));
            var twice = DossierCheck.Of(Zip([.. entries, (name, content)]));
            Assert.Contains($"{name} is there twice", twice.Faults);
        }

        var added = DossierCheck.Of(Zip([.. entries, ("extra.txt", "iets"u8.ToArray())]));
        Assert.Contains("extra.txt was added: the list does not name it", added.Faults);
    }

    /// <summary>A forger who makes list and hashes anew still breaks the chain.</summary>
    [Fact]
    public async Task Rewritten_event_breaks_the_chain_although_the_list_agrees()
    {
        var entries = ZipEntries.Read(await Whole(), out _)!;
        var notice = entries.FindIndex(entry => entry.Name.Contains("NoticeServed", StringComparison.Ordinal));
        var forged = Encoding.UTF8.GetString(entries[notice].Content)
            .Replace("2026-05-07", "2026-05-06", StringComparison.Ordinal);
        Assert.NotEqual(Encoding.UTF8.GetString(entries[notice].Content), forged);
        entries[notice] = (entries[notice].Name, Encoding.UTF8.GetBytes(forged));

        var report = DossierCheck.Of(Zip(Relisted(entries)));

        Assert.Contains(report.Faults, fault => fault.StartsWith("chain: the content of event", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen zip")]
    public void Something_else_is_no_dossier(string content) =>
        Assert.False(DossierCheck.Of(Encoding.UTF8.GetBytes(content)).IsWhole);

    [Fact]
    public async Task Erased_document_leaves_a_gap_that_the_chain_explains()
    {
        await using var app = await HandoverTests.Asked();
        var ledger = app.Get<Ledger>();
        var read = await ledger.Read(InvoiceId.Of("demo", "2026-0042"));
        var letter = read.Events.Select(recorded => recorded.Event).OfType<MessageHandedOver>().First().Document!;
        await app.Get<Documents>().Erase(letter);
        Assert.Contains(
            DossierCheck.Of(await app.Downloads(Path)).Faults,
            fault => fault.Contains("is missing and no event says that it was erased", StringComparison.Ordinal));

        var erased = new NewEvent(new EvidenceErased(letter, "bewaartermijn voorbij"));
        await ledger.Append(read, new Append("erase-1", "Anna", "erasure", [erased]));

        var report = DossierCheck.Of(await app.Downloads(Path));
        Assert.Empty(report.Faults);
        Assert.Contains(report.Findings, finding => finding.StartsWith("gap: ", StringComparison.Ordinal));
    }

    private static async Task<byte[]> Whole()
    {
        await using var app = await HandoverTests.Asked();
        return await app.Downloads(Path);
    }

    private static byte[] Zip(IEnumerable<(string Name, byte[] Content)> entries) =>
        StoredZip.Write([.. entries.Select(entry => (entry.Name, (ReadOnlyMemory<byte>)entry.Content))]);

    private static List<(string Name, byte[] Content)> Relisted(List<(string Name, byte[] Content)> entries)
    {
        var manifest = JsonSerializer.Deserialize<DossierManifest>(
            entries.Find(entry => entry.Name == DossierManifest.Path).Content, DossierManifest.Format)!;
        var files = manifest.Files.Select(file => file with
        {
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
                entries.Find(entry => entry.Name == file.Path).Content)),
        });
        var list = (manifest with { Files = [.. files] }).ToBytes().ToArray();
        return [.. entries.Select(entry => entry.Name switch
        {
            DossierManifest.Path => (entry.Name, list),
            DossierManifest.HashPath => (entry.Name, DossierManifest.HashLine(list)),
            _ => entry,
        })];
    }
}

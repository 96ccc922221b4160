using System.Globalization;
using Receivables.Local.Azurite;
using Receivables.Local.Mailbox;

namespace Receivables.Simulation.Tests;

/// <summary>
/// The whole application over the emulator, killed at random moments while invoices live: nothing is lost, no mail goes
/// twice, and the sums are right. <c>RECEIVABLES_APP_KILLS</c> says how often (without it the test is skipped), <c>RECEIVABLES_APP_LIVES</c>
/// how many invoices live (40 unless set).
/// </summary>
public sealed class AppKillTests(ITestOutputHelper output)
{
    private const int Debtors = 20;

    private const int UsualLives = 40;

    private static readonly int Lives = Setting("RECEIVABLES_APP_LIVES", UsualLives);

    private const int LongestLifeMilliseconds = 2_500;

    [Fact]
    public async Task Killed_application_loses_nothing_and_sends_nothing_twice()
    {
        var kills = Setting("RECEIVABLES_APP_KILLS", 0);
        Assert.SkipWhen(kills == 0, "Takes minutes; RECEIVABLES_APP_KILLS=100 RECEIVABLES_APP_LIVES=300 runs it.");
        await using var emulator = await AzuriteProcess.StartForTests();
        await using var app = new KilledApp(emulator.NewAccount());
        await app.Start();

        var day = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));
        var killing = Kill(app, kills);
        await Parallel.ForEachAsync(Enumerable.Range(1, Lives), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (life, _) => await Register(app, life));
        while (!killing.IsCompleted || day < new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero))
        {
            day = day.AddHours(24);
            await app.Post("/local/clock", new { to = day });
            await Pay(app, Enumerable.Range(1, Lives).Where(life => life % 60 == day.DayOfYear % 60), day);
        }

        await killing;
        await Pay(app, Enumerable.Range(1, Lives), day);
        await app.Post("/local/clock", new { to = day.AddDays(2) });
        await Check(app);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{app.Deaths} kills, until {day:yyyy-MM-dd}"));
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : usual;

    private static async Task Kill(KilledApp app, int kills)
    {
        var draw = new Draw(1);
        for (var kill = 0; kill < kills; kill++)
        {
            await app.KillAfter(TimeSpan.FromMilliseconds(draw.Between(100, LongestLifeMilliseconds)));
        }
    }

    private static string Number(int life) => string.Create(CultureInfo.InvariantCulture, $"N{life:D3}");

    private static async Task Register(KilledApp app, int life)
    {
        var debtor = string.Create(CultureInfo.InvariantCulture, $"D{life % Debtors}");
        await app.Post("/api/c1/invoices", new
        {
            number = Number(life),
            issueDate = "2026-02-02",
            dueDate = new DateOnly(2026, 3, 3).AddDays(life % 10),
            dueDateAgreed = true,
            total = 100.00m + life,
            vat = 0.00m,
            debtor = new { id = debtor, kind = "business", name = debtor, country = "NL", language = "nl", email = $"{debtor}@post.c1.example" },
            document = new { fileName = "factuur.pdf", contentType = "application/pdf", base64 = Convert.ToBase64String("%PDF-1.4 kopie"u8) },
        });
    }

    /// <summary>All that is open; the same payment again where it was told before.</summary>
    private static Task Pay(KilledApp app, IEnumerable<int> lives, DateTimeOffset now) =>
        Parallel.ForEachAsync(lives, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (life, _) =>
        {
            var shown = await app.Get($"/api/c1/invoices/{Number(life)}");
            var open = shown.GetProperty("outstanding").GetDecimal();
            if (open > 0)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{Number(life)}-{open}");
                await app.Post("/api/c1/payments", new { id, amount = open, paidOn = DateOnly.FromDateTime(now.DateTime), invoiceNumber = Number(life) });
            }
        });

    private static async Task Check(KilledApp app)
    {
        using var mailbox = MailService.Open(app.Mailbox, connectionString: "endpoint=https://checked.communication.invalid/;accesskey=Y2hlY2tlZA==");
        var mails = mailbox.Mails().Where(mail => mail.Kind == "reminder").ToList();
        var faults = new List<string>();
        var messages = new HashSet<string>(StringComparer.Ordinal);
        for (var life = 1; life <= Lives; life++)
        {
            var shown = await app.Get($"/api/c1/invoices/{Number(life)}");
            var timeline = (await app.Get($"/api/c1/invoices/{Number(life)}/timeline")).EnumerateArray().Select(SeenEvent.Read).ToList();
            var sent = timeline.Where(happened => happened.Type == "MessageHandedOver").ToList();
            var paid = timeline.Where(happened => happened.Type == "PaymentAllocated").Sum(posting => posting.Money("principal"));
            messages.UnionWith(sent.Select(message => message.Word("message")));
            if (shown.GetProperty("status").GetString() != "paid" || paid != 100.00m + life)
            {
                faults.Add($"{Number(life)}: {shown.GetProperty("status").GetString()}, principal paid {paid}");
            }

            faults.AddRange(sent.GroupBy(message => message.Word("stage")).Where(stage => stage.Count() > 1)
                .Select(stage => $"{Number(life)}: stage {stage.Key} left {stage.Count()} times"));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Take(20)));
        Assert.Equal(messages.Count, mails.Count);
        Assert.All(mails, mail => Assert.Equal(1, mail.Accepted));
    }
}

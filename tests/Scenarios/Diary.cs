using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Receivables.Domain;
using Receivables.Functions;
using Receivables.Functions.Storage;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.Mailbox;
using Receivables.Local.MemoryStorage;

namespace Receivables.Scenarios.Tests;

/// <summary>
/// The life of invoices day by day, lived by the real application: real orchestrations, ledger and mails, over storage
/// in memory or in the emulator and a clock that the diary moves. It speaks to the application as invoicing systems and
/// banks do.
/// </summary>
internal sealed class Diary : IAsyncDisposable
{
    private readonly MemoryAccount? account;
    private readonly string? emulated;
    private readonly MovableClock clock;
    private readonly MailService mail;
    private readonly Complaints complaints = new();
    private LocalFunctionsHost? host;

    private Diary(string? emulated, MovableClock clock, string creditor)
    {
        this.emulated = emulated;
        this.clock = clock;
        account = emulated is null ? MemoryAccount.Create() : null;
        mail = MailService.InMemory(clock);
        Creditor = creditor;
    }

    public string Creditor { get; }

    /// <summary>How mails arrive, and which do not.</summary>
    public MailBehaviour Mail => mail.Behaviour;

    private static TimeZoneInfo Amsterdam { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private HttpClient Client => host!.Client;

    /// <summary>A day at eight in the morning, with the sample creditors there.</summary>
    /// <param name="emulated">The account of an emulator; null for storage in memory.</param>
    public static async Task<Diary> Opens(string? emulated, DateOnly day, string creditor)
    {
        var diary = new Diary(emulated, new MovableClock(Moment(day, new TimeOnly(8, 0))), creditor);
        await diary.Starts();
        return diary;
    }

    /// <summary>The system comes up on what was stored.</summary>
    public async Task Starts()
    {
        var settings = new Dictionary<string, string?> { ["SAMPLE_CREDITORS"] = "true" };
        if (emulated is not null)
        {
            settings["AzureWebJobsStorage"] = emulated;
        }

        host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Assembly = typeof(ReceivablesApp).Assembly, Account = account, Clock = clock, Mail = mail, Settings = settings,
            },
            builder =>
            {
                builder.ConfigureFunctionsWebApplication().AddReceivables();
                builder.Logging.ClearProviders().AddProvider(complaints);
            });
        await clock.WhenQuiet();
    }

    /// <summary>The system goes down; time may pass before it comes up again.</summary>
    public async Task GoesDown() => await host!.DisposeAsync();

    /// <summary>Lets time pass until that moment; everything due by then happens at its own moment.</summary>
    public Task On(int year, int month, int day, int hour = 18, int minute = 0, int second = 0, int millisecond = 0) =>
        clock.MoveTo(Moment(new DateOnly(year, month, day), new TimeOnly(hour, minute, second, millisecond)));

    /// <summary>A creditor settles something differently from here on.</summary>
    public async Task Settles(Func<Creditor, Creditor> change)
    {
        var store = host!.Services.GetRequiredService<CreditorStore>();
        var known = await store.Find(CanonicalId.Of(Creditor)) ?? throw new InvalidOperationException($"No creditor {Creditor}.");
        await store.Keep(change(known) with { Version = known.Version + 1 }, "diary", "settled");
    }

    public async Task<JsonElement> Registers(object invoice) => await Posts("invoices", invoice);

    public async Task<JsonElement> Pays(string id, string number, decimal amount, DateOnly on) =>
        await Posts("payments", new { id, amount, paidOn = on, invoiceNumber = number });

    /// <summary>Money that names no invoice.</summary>
    public async Task<JsonElement> PaysWithout(string id, decimal amount, DateOnly on, string reference) =>
        await Posts("payments", new { id, amount, paidOn = on, reference });

    /// <summary>A person or a debtor acts on an invoice, as the contract spells it.</summary>
    public async Task<JsonElement> Acts(string number, string act, object body) => await Posts($"invoices/{number}/{act}", body);

    /// <summary>Posts below the creditor and waits until all that follows has happened.</summary>
    public async Task<JsonElement> Posts(string path, object body)
    {
        using var content = JsonContent.Create(body);
        return await Sends(path, content);
    }

    /// <summary>A bank statement or an electronic invoice.</summary>
    public async Task<JsonElement> PostsXml(string path, string xml)
    {
        using var content = new StringContent(xml, Encoding.UTF8, "application/xml");
        return await Sends(path, content);
    }

    public async Task<JsonElement> Invoice(string number) => await Gets($"invoices/{number}");

    public async Task<JsonElement> Explains(string number) => await Gets($"invoices/{number}/explain");

    public async Task<JsonElement> Gets(string path) => JsonElement.Parse(await Client.GetStringAsync($"/api/{Creditor}/{path}"));

    /// <summary>The dates of every coming act, if nothing is paid.</summary>
    public async Task<IReadOnlyList<string>> Plans(string number) =>
        [.. (await Explains(number)).GetProperty("plan").EnumerateArray().Select(act => act.GetProperty("at").GetString()![..10])];

    /// <summary>The timeline, as <c>MessageHandedOver: why</c>, oldest first.</summary>
    public async Task<IReadOnlyList<string>> Tells(string number) =>
        [.. (await Gets($"invoices/{number}/timeline")).EnumerateArray()
            .Select(line => $"{line.GetProperty("type").GetString()}: {line.GetProperty("text").GetString()}")];

    /// <summary>The mails so far, as <c>7-4 09:00 reminder</c>, oldest first.</summary>
    public IReadOnlyList<string> Mails() =>
        [.. mail.Mails().Select(sent => string.Create(
            CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(sent.SentAt, Amsterdam):d-M HH:mm} {sent.Kind}"))];

    /// <summary>The text of a mail, counted from 1.</summary>
    public async Task<string> Reads(int mailNumber) =>
        await Client.GetStringAsync($"/local/mailbox/{mail.Mails()[mailNumber - 1].Id}.txt");

    public void HasSent(params string[] mails) => Assert.Equal(mails, Mails());

    /// <summary>What the invoice shows of itself.</summary>
    public async Task Shows(string number, string status, decimal? outstanding = null)
    {
        var shown = await Invoice(number);
        Assert.Equal(status, shown.GetProperty("status").GetString());
        if (outstanding is { } sum)
        {
            Assert.Equal(sum, shown.GetProperty("outstanding").GetDecimal());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host!.DisposeAsync();
        mail.Dispose();
        account?.Dispose();
        clock.Dispose();
    }

    private static DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Amsterdam.GetUtcOffset(local));
    }

    private async Task<JsonElement> Sends(string path, HttpContent content)
    {
        using var answer = await Client.PostAsync($"/api/{Creditor}/{path}", content);
        var text = await answer.Content.ReadAsStringAsync();
        await clock.WhenQuiet();
        return answer.IsSuccessStatusCode
            ? text.Length == 0 ? default : JsonElement.Parse(text)
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text} {complaints.Last}");
    }
}

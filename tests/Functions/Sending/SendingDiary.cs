using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Domain;
using Receivables.Functions.Storage;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.Mailbox;
using Receivables.Local.MemoryStorage;

namespace Receivables.Functions.Tests.Sending;

/// <summary>The whole application over storage in memory, with a clock that the test moves, seen from its post room.</summary>
internal sealed class SendingDiary : IAsyncDisposable
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private readonly LocalFunctionsHost host;
    private readonly MovableClock clock;

    private SendingDiary(MemoryAccount account, LocalFunctionsHost host, MovableClock clock)
    {
        Account = account;
        this.host = host;
        this.clock = clock;
    }

    public MemoryAccount Account { get; }

    public MailService Mail => host.Mail;

    public HttpClient Client => host.Client;

    public LocalFunctionsHost Host => host;

    /// <summary>A day at eight in the morning.</summary>
    public static async Task<SendingDiary> Opens(int year, int month, int day, params (string Name, string Value)[] settings)
    {
        var clock = new MovableClock(Moment(year, month, day, 8, 0));
        var account = MemoryAccount.Create();
        var all = settings.ToDictionary(each => each.Name, each => (string?)each.Value);
        all["SAMPLE_CREDITORS"] = "true";
        all.TryAdd("SWEEPER_SCHEDULE", "0 0 0 1 1 *");
        all.TryAdd("WATCHDOG_SCHEDULE", "0 0 0 1 1 *");
        var host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { Assembly = typeof(ReceivablesApp).Assembly, Account = account, Clock = clock, Settings = all },
            builder => builder.ConfigureFunctionsWebApplication().AddReceivables());
        await clock.WhenQuiet();
        return new SendingDiary(account, host, clock);
    }

    public Task On(int year, int month, int day, int hour = 18, int minute = 0) => clock.MoveTo(Moment(year, month, day, hour, minute));

    public Task Consumer(
        string number, decimal total, string due, string debtor = "C-2001", object? address = null, string? email = "jansen@voorbeeld.example", object? document = null) =>
        Posts("/api/demo/invoices", new
        {
            number, issueDate = "2026-01-02", dueDate = due, dueDateAgreed = true, total, vat = 0m, document,
            debtor = new { id = debtor, kind = "consumer", name = "J. Jansen", email, country = "NL", language = "nl", address },
        });

    public Task Business(string number, decimal total, string due, string debtor = "D-1001", object? contacts = null) =>
        Posts("/api/demo/invoices", new
        {
            number, issueDate = "2026-01-02", dueDate = due, dueDateAgreed = true, total, vat = 0m,
            debtor = new { id = debtor, kind = "business", name = "Afnemer B.V.", email = "crediteuren@afnemer.example", country = "NL", language = "nl", contacts },
        });

    public Task<JsonElement> Pays(string id, decimal amount, string on, string? number = null, string? reference = null) =>
        Posts("/api/demo/payments", new { id, amount, paidOn = on, invoiceNumber = number, reference });

    public Task<JsonElement> Invoice(string number) => Gets($"/api/demo/invoices/{number}");

    /// <summary>What the ledger holds, oldest first, as <c>type</c> of event.</summary>
    public async Task<IReadOnlyList<InvoiceEvent>> Events(string number) =>
        [.. (await host.Services.GetRequiredService<Ledger>().Read(InvoiceId.Of("demo", number))).Events.Select(recorded => recorded.Event)];

    /// <summary>The mails so far, as <c>7-4 09:00 reminder 2026-1</c>, oldest first.</summary>
    public IReadOnlyList<string> Mails() => [.. Mail.Mails().Select(mail => string.Create(
        CultureInfo.InvariantCulture,
        $"{TimeZoneInfo.ConvertTime(mail.SentAt, Amsterdam):d-M HH:mm} {mail.Kind} {string.Join('+', mail.Invoices.Order(StringComparer.Ordinal))}"))];

    public async Task<JsonElement> Posts(string path, object body)
    {
        using var answer = await host.Client.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        await clock.WhenQuiet();
        return answer.IsSuccessStatusCode
            ? JsonElement.Parse(text.Length == 0 ? "{}" : text)
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text}");
    }

    public async Task<JsonElement> Gets(string path) => JsonElement.Parse(await host.Client.GetStringAsync(path));

    /// <summary>Changes the creditor of the diary, as a person would in its settings.</summary>
    public async Task Changes(Func<Creditor, Creditor> change)
    {
        var store = host.Services.GetRequiredService<CreditorStore>();
        var creditor = (await store.Find(CanonicalId.Of("demo")))!;
        await store.Keep(change(creditor) with { Version = creditor.Version + 1 }, "test", "test");
    }

    /// <summary>Lets what was started come to rest.</summary>
    public Task Rests() => clock.WhenQuiet();

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Account.Dispose();
        clock.Dispose();
    }

    private static DateTimeOffset Moment(int year, int month, int day, int hour, int minute)
    {
        var local = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Amsterdam.GetUtcOffset(local));
    }
}

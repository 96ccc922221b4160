using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Receivables.Functions;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.Mailbox;
using Receivables.Local.MemoryStorage;

namespace Receivables.Scenarios.Tests;

/// <summary>
/// The life of invoices day by day, lived by the real application: real orchestrations, ledger and mails, over storage
/// in memory and a clock that the diary moves. It speaks to the application as invoicing systems and banks do.
/// </summary>
internal sealed class Diary : IAsyncDisposable
{
    private readonly MemoryAccount account;
    private readonly LocalFunctionsHost host;
    private readonly MovableClock clock;

    private Diary(MemoryAccount account, LocalFunctionsHost host, MovableClock clock)
    {
        this.account = account;
        this.host = host;
        this.clock = clock;
    }

    public string Creditor { get; init; } = "demo";

    private static TimeZoneInfo Amsterdam { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>A day at eight in the morning, with the sample creditors there.</summary>
    public static async Task<Diary> Opens(int year, int month, int day, string creditor = "demo")
    {
        var clock = new MovableClock(Moment(new DateOnly(year, month, day), new TimeOnly(8, 0)));
        var account = MemoryAccount.Create();
        var host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Assembly = typeof(ReceivablesApp).Assembly,
                Account = account,
                Clock = clock,
                Settings = new Dictionary<string, string?> { ["SAMPLE_CREDITORS"] = "true" },
            },
            builder => builder.ConfigureFunctionsWebApplication().AddReceivables());
        await clock.WhenQuiet();
        return new Diary(account, host, clock) { Creditor = creditor };
    }

    /// <summary>Lets time pass until that moment; everything due by then happens at its own moment.</summary>
    public Task On(int year, int month, int day, int hour = 18, int minute = 0) =>
        clock.MoveTo(Moment(new DateOnly(year, month, day), new TimeOnly(hour, minute)));

    public async Task<JsonElement> Registers(object invoice) => await Posts($"/api/{Creditor}/invoices", invoice);

    public async Task<JsonElement> Pays(string id, string number, decimal amount, DateOnly on) =>
        await Posts($"/api/{Creditor}/payments", new { id, amount, paidOn = on, invoiceNumber = number });

    public async Task<JsonElement> Invoice(string number) => await Gets($"/api/{Creditor}/invoices/{number}");

    public async Task<JsonElement> Explains(string number) => await Gets($"/api/{Creditor}/invoices/{number}/explain");

    /// <summary>The mails so far, as <c>7-4 reminder</c>, oldest first.</summary>
    public IReadOnlyList<string> Mails() =>
        [.. host.Mail.Mails().Select(mail => string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeZoneInfo.ConvertTime(mail.SentAt, Amsterdam):d-M HH:mm} {mail.Kind}"))];

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        account.Dispose();
        clock.Dispose();
    }

    private static DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Amsterdam.GetUtcOffset(local));
    }

    private async Task<JsonElement> Posts(string path, object body)
    {
        using var answer = await host.Client.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        await clock.WhenQuiet();
        return answer.IsSuccessStatusCode
            ? JsonElement.Parse(text)
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text}");
    }

    private async Task<JsonElement> Gets(string path) => JsonElement.Parse(await host.Client.GetStringAsync(path));
}

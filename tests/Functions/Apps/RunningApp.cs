using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.MemoryStorage;

namespace Receivables.Functions.Tests.Apps;

/// <summary>The whole application inside the test, over storage in memory and a clock that the test moves.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private RunningApp(MemoryAccount account, LocalFunctionsHost host, MovableClock clock) =>
        (Account, Host, Clock) = (account, host, clock);

    public MemoryAccount Account { get; }

    public LocalFunctionsHost Host { get; }

    public MovableClock Clock { get; }

    /// <summary>The application on a day at eight in the morning, with the sample creditors there.</summary>
    public static async Task<RunningApp> On(
        int year, int month, int day, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var clock = new MovableClock(Moment(new DateTime(year, month, day, 8, 0, 0, DateTimeKind.Unspecified)));
        var account = MemoryAccount.Create();
        return new RunningApp(account, await Start(account, clock, settings), clock);
    }

    /// <summary>Another process of the same application, over the same storage and time.</summary>
    public async Task<RunningApp> Restarted(IReadOnlyDictionary<string, string?>? settings = null)
    {
        await Host.DisposeAsync();
        return new RunningApp(Account, await Start(Account, Clock, settings), Clock);
    }

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public Task Until(int year, int month, int day, int hour = 18, int minute = 0) =>
        Clock.MoveTo(Moment(new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified)));

    public async Task<(HttpStatusCode Status, JsonElement Body)> Posts(string path, object body)
    {
        using var answer = await Host.Client.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        await Clock.WhenQuiet();
        return (answer.StatusCode, JsonElement.Parse(text.Length == 0 ? "null" : text));
    }

    public async Task<JsonElement> Reads(string path) => JsonElement.Parse(await Host.Client.GetStringAsync(path));

    public Task<byte[]> Downloads(string path) => Host.Client.GetByteArrayAsync(path);

    public async Task Registers(string number, decimal total, string due, string creditor = "demo", string kind = "business")
    {
        var country = creditor == "demo-be" ? "BE" : "NL";
        var (status, body) = await Posts($"/api/{creditor}/invoices", new
        {
            number,
            issueDate = DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-30),
            dueDate = due,
            dueDateAgreed = true,
            total,
            vat = 0.00m,
            debtor = new
            {
                id = "D-1001", kind, name = "Afnemer B.V.", email = "crediteuren@afnemer.example", country, language = "nl",
                address = new { street = "Dorpsstraat 1", postalCode = "1234 AB", city = "Utrecht", country },
            },
        });
        Assert.True(status == HttpStatusCode.Accepted, body.ToString());
    }

    public async Task<JsonElement> Pays(string id, string number, decimal amount, string on, string creditor = "demo")
    {
        var (status, body) = await Posts(
            $"/api/{creditor}/payments", new { id, amount, paidOn = on, invoiceNumber = number, currency = "EUR", method = "transfer" });
        Assert.True(status is HttpStatusCode.Accepted or HttpStatusCode.OK, body.ToString());
        return body;
    }

    public async Task<string> StatusOf(string number, string creditor = "demo") =>
        (await Reads($"/api/{creditor}/invoices/{number}")).GetProperty("status").GetString()!;

    public async Task<IReadOnlyList<string>> EventsOf(string number, string creditor = "demo") =>
        [.. (await Reads($"/api/{creditor}/invoices/{number}/timeline")).EnumerateArray()
            .Select(line => line.GetProperty("type").GetString()!)];

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Account.Dispose();
        Clock.Dispose();
    }

    private static Task<LocalFunctionsHost> Start(
        MemoryAccount account, MovableClock clock, IReadOnlyDictionary<string, string?>? settings) =>
        LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Assembly = typeof(ReceivablesApp).Assembly,
                Account = account,
                Clock = clock,
                Settings = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
                {
                    ["SAMPLE_CREDITORS"] = "true",
                },
            },
            builder => builder.ConfigureFunctionsWebApplication().AddReceivables());

    private static DateTimeOffset Moment(DateTime local) => new(local, Amsterdam.GetUtcOffset(local));
}

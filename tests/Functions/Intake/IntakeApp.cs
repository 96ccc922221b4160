using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.MemoryStorage;

namespace Receivables.Functions.Tests.Intake;

/// <summary>The whole application over storage in memory, with a clock that the test moves.</summary>
internal sealed class IntakeApp : IAsyncDisposable
{
    private readonly LocalFunctionsHost host;

    private IntakeApp(MemoryAccount account, LocalFunctionsHost host, MovableClock clock)
    {
        Account = account;
        this.host = host;
        Clock = clock;
    }

    public MemoryAccount Account { get; }

    public MovableClock Clock { get; }

    public HttpClient Client => host.Client;

    public LocalFunctionsHost Host => host;

    /// <summary>Starts at eight in the morning of a winter day unless told otherwise.</summary>
    public static async Task<IntakeApp> Start(
        string at = "2026-03-02T08:00:00+01:00", IReadOnlyDictionary<string, string?>? settings = null)
    {
        var clock = new MovableClock(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
        var account = MemoryAccount.Create();
        var all = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
        {
            ["SAMPLE_CREDITORS"] = "true",
            ["Logging:LogLevel:Default"] = "Error",
        };
        var host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Assembly = typeof(ReceivablesApp).Assembly, Account = account, Clock = clock, Settings = all,
            },
            builder => builder.ConfigureFunctionsWebApplication().AddReceivables());
        await clock.WhenQuiet();
        return new IntakeApp(account, host, clock);
    }

    public Task<Answer> Post(string path, object body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, Json(body), headers);

    public Task<Answer> Put(string path, object body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Put, path, Json(body), headers);

    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Get, path, null, headers);

    public Task<Answer> PostText(string path, string text, string type) =>
        Send(HttpMethod.Post, path, Bytes(Encoding.UTF8.GetBytes(text), type), []);

    public Task<Answer> PostBytes(string path, byte[] bytes, string type) =>
        Send(HttpMethod.Post, path, Bytes(bytes, type), []);

    /// <summary>Sends, waits until nothing moves any more, and answers with what came back.</summary>
    public async Task<Answer> Send(
        HttpMethod method, string path, HttpContent? content, IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await host.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        await Clock.WhenQuiet();
        return new Answer(answer.StatusCode, text, answer.Headers.Location?.ToString());
    }

    public Task MoveTo(string moment) => Clock.MoveTo(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    public async Task<JsonElement> Invoice(string number, string creditor = "demo") =>
        (await Get($"/api/{creditor}/invoices/{number}")).Json;

    public IReadOnlyList<string> Mails() => [.. host.Mail.Mails().Select(mail => string.Create(
        CultureInfo.InvariantCulture, $"{mail.SentAt.UtcDateTime:yyyy-MM-dd} {mail.Kind}"))];

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Account.Dispose();
        Clock.Dispose();
    }

    private static ByteArrayContent Json(object body) => Bytes(JsonSerializer.SerializeToUtf8Bytes(body), "application/json");

    private static ByteArrayContent Bytes(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, string? Location)
{
    public int Code => (int)Status;

    public JsonElement Json => JsonElement.Parse(Text);

    public string? String(string name) => Json.GetProperty(name).GetString();

    public decimal Number(string name) => Json.GetProperty(name).GetDecimal();

    /// <summary>The faults of a field; empty when it has none.</summary>
    public string Errors(string field) =>
        Json.TryGetProperty("errors", out var errors) && errors.TryGetProperty(field, out var faults)
            ? string.Join(' ', faults.EnumerateArray().Select(fault => fault.GetString()))
            : "";
}

using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Azure.Data.Tables;
using Receivables.Local.Azurite;
using Receivables.Local.Wire;

namespace Receivables.Benchmarks.Engine;

/// <summary>
/// Azurite's own ceiling: the very requests that an engine sent, sent again to a new account by a client that does nothing
/// else, as many at a time.
/// </summary>
internal sealed class Replay(AzuriteProcess emulator, int atATime) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>How long the requests take; each row gets its own in their order.</summary>
    /// <param name="table">The table of the requests.</param>
    /// <param name="before">What the rows need first, not counted.</param>
    /// <param name="rows">The requests to measure.</param>
    public async Task<TimeSpan> Measure(
        string table, IReadOnlyList<IReadOnlyList<RecordedRequest>> before, IReadOnlyList<IReadOnlyList<RecordedRequest>> rows)
    {
        var connection = emulator.NewAccount();
        await new TableServiceClient(connection).CreateTableAsync(table);
        var account = new ReplayAccount(connection);
        var tags = new Dictionary<string, EntityTagHeaderValue>(StringComparer.Ordinal);
        await Send(account, before, tags);
        var begun = Stopwatch.GetTimestamp();
        await Send(account, rows, tags);
        return Stopwatch.GetElapsedTime(begun);
    }

    public void Dispose() => http.Dispose();

    private Task Send(
        ReplayAccount account, IReadOnlyList<IReadOnlyList<RecordedRequest>> rows, Dictionary<string, EntityTagHeaderValue> tags) =>
        Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = atATime }, async (row, cancellation) =>
        {
            var key = RecordingTransport.Row(row[0]);
            EntityTagHeaderValue? tag;
            lock (tags)
            {
                tags.TryGetValue(key, out tag);
            }

            foreach (var request in row)
            {
                tag = await Send(account, request, tag, cancellation);
            }

            lock (tags)
            {
                tags[key] = tag!;
            }
        });

    private async Task<EntityTagHeaderValue?> Send(
        ReplayAccount account, RecordedRequest recorded, EntityTagHeaderValue? tag, CancellationToken cancellation)
    {
        using var request = account.Message(recorded);
        if (recorded.IsConditional)
        {
            request.Headers.IfMatch.Add(tag!);
        }

        using var response = await http.SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        return response.Headers.ETag;
    }

    /// <summary>Where the requests go and who signs them.</summary>
    private sealed class ReplayAccount
    {
        private readonly Uri endpoint;
        private readonly SharedKey key;

        public ReplayAccount(string connection)
        {
            var parts = connection.Split(';').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
            endpoint = new Uri(parts["TableEndpoint"]);
            key = new SharedKey(parts["AccountName"], parts["AccountKey"]);
        }

        public HttpRequestMessage Message(RecordedRequest recorded)
        {
            var path = "/" + key.AccountName + recorded.Path[recorded.Path.IndexOf('/', 1)..];
            var request = new HttpRequestMessage(recorded.Method, new Uri(endpoint, path)) { Content = new ByteArrayContent(recorded.Body) };
            foreach (var (name, value) in recorded.Headers)
            {
                if (!request.Headers.TryAddWithoutValidation(name, value))
                {
                    request.Content.Headers.TryAddWithoutValidation(name, value);
                }
            }

            var date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
            request.Headers.TryAddWithoutValidation("x-ms-date", date);
            request.Headers.TryAddWithoutValidation(
                "Authorization", $"SharedKeyLite {key.AccountName}:{key.Sign($"{date}\n/{key.AccountName}{path}")}");
            return request;
        }
    }
}

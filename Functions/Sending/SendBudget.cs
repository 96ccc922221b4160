using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;

namespace Receivables.Functions.Sending;

/// <summary>
/// How many mails may leave for each mail domain, in a table that every process shares. Who comes while there is no
/// room is given a later moment that is theirs, so that nobody has to ask twice and none is sent over the limit.
/// </summary>
public sealed class SendBudget
{
    public const string TableName = "SendBudgets";

    private const string RowKey = "booked";

    private const int MinutesInHour = 60;

    private const int MostAttempts = 50;

    /// <summary>The books as this process wrote them last; whoever wrote since makes the next write fail and is read.</summary>
    private readonly ConcurrentDictionary<string, (Bookings Bookings, ETag Tag)> known = new(StringComparer.Ordinal);

    private readonly TableClient table;
    private readonly int perMinute;
    private readonly int perHour;

    /// <summary>The limits are those of the mail service unless settings say otherwise.</summary>
    public SendBudget(TableServiceClient tables, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(settings);
        table = tables.GetTableClient(TableName);
        perMinute = Limit(settings, "SEND_BUDGET_PER_MINUTE", 30);
        perHour = Limit(settings, "SEND_BUDGET_PER_HOUR", 100);
    }

    /// <summary>Books the first moment with room from now on; now itself while there is any.</summary>
    /// <param name="sender">The address that the mail comes from; its domain has the budget.</param>
    /// <param name="latest">A moment after this is told but not booked.</param>
    public async Task<DateTimeOffset> Book(
        string sender, DateTimeOffset now, DateTimeOffset latest, CancellationToken cancellation = default)
    {
        var domain = DomainOf(sender);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var (bookings, tag) = await Read(domain, cancellation);
            var (moment, after) = bookings.Next(now, perMinute, perHour);
            if (moment >= latest || await Keep(domain, after, tag, cancellation))
            {
                return moment;
            }
        }

        return now + TimeSpan.FromMinutes(1);
    }

    /// <summary>The mail service refused: nothing is booked for the domain before that moment.</summary>
    public async Task Block(string sender, DateTimeOffset until, CancellationToken cancellation = default)
    {
        var domain = DomainOf(sender);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var (bookings, tag) = await Read(domain, cancellation);
            if (bookings.BlockedUntil >= until || await Keep(domain, bookings with { BlockedUntil = until }, tag, cancellation))
            {
                return;
            }
        }
    }

    private static string DomainOf(string sender) => sender[(sender.LastIndexOf('@') + 1)..].Trim('>', ' ').ToLowerInvariant();

    private static int Limit(IConfiguration settings, string name, int usual) => settings[name] switch
    {
        null or "" => usual,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 => limit,
        { } text => throw new FormatException($"{name} is '{text}'; give a whole number above 0."),
    };

    private async Task<(Bookings Bookings, ETag Tag)> Read(string domain, CancellationToken cancellation)
    {
        if (known.TryRemove(domain, out var last)) return last;

        var row = await table.GetEntityIfExistsAsync<TableEntity>(domain, RowKey, cancellationToken: cancellation);
        return row.HasValue
            ? (JsonSerializer.Deserialize<Bookings>(row.Value!.GetString("Json"))!, row.Value!.ETag)
            : (new Bookings(), default);
    }

    private async Task<bool> Keep(string domain, Bookings bookings, ETag tag, CancellationToken cancellation)
    {
        var row = new TableEntity(domain, RowKey) { ["Json"] = JsonSerializer.Serialize(bookings) };
        try
        {
            var answer = tag == default
                ? await table.AddEntityAsync(row, cancellation)
                : await table.UpdateEntityAsync(row, tag, TableUpdateMode.Replace, cancellation);
            if (answer.Headers.ETag is { } next) known[domain] = (bookings, next);
            return true;
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>What is booked, by minute since the year 1.</summary>
    internal sealed record Bookings
    {
        public IReadOnlyDictionary<long, int> Minutes { get; init; } = new Dictionary<long, int>();

        public DateTimeOffset? BlockedUntil { get; init; }

        /// <summary>
        /// The first minute with room in itself and in the hour before it, of which both ends count: nobody knows the second
        /// within a minute. Bookings only move forward, so no later
        /// booking can fill an hour that was looked at before.
        /// </summary>
        public (DateTimeOffset Moment, Bookings After) Next(DateTimeOffset now, int perMinute, int perHour)
        {
            var from = BlockedUntil > now ? BlockedUntil.Value : now;
            var first = MinuteOf(from);
            var latest = Minutes.Keys.DefaultIfEmpty(first).Max();
            var minute = Math.Max(first, latest);
            while (Minutes.GetValueOrDefault(minute) >= perMinute || HourUpTo(minute) >= perHour) minute++;

            var kept = Minutes.Where(booked => booked.Key >= first - MinutesInHour)
                .ToDictionary(booked => booked.Key, booked => booked.Value);
            kept[minute] = kept.GetValueOrDefault(minute) + 1;
            return (minute == first ? from : StartOf(minute), this with { Minutes = kept });
        }

        private static long MinuteOf(DateTimeOffset moment) => moment.UtcTicks / TimeSpan.TicksPerMinute;

        private static DateTimeOffset StartOf(long minute) => new(minute * TimeSpan.TicksPerMinute, TimeSpan.Zero);

        private int HourUpTo(long minute) =>
            Minutes.Where(booked => booked.Key <= minute && booked.Key >= minute - MinutesInHour).Sum(booked => booked.Value);
    }
}

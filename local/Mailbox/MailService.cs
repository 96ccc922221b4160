using System.Collections.Concurrent;
using System.Security.Cryptography;
using Receivables.Local.Wire;

namespace Receivables.Local.Mailbox;

/// <summary>
/// The mail service of this machine: takes mails over the protocol of Communication Services, keeps them for a person
/// to read, counts them, and reports what became of them. Clients reach it with <see cref="ConnectionString"/>.
/// </summary>
public sealed class MailService : IDisposable
{
    /// <summary>What the application's setting COMMUNICATION_CONNECTION_STRING says on this machine.</summary>
    public const string LocalConnectionString =
        "endpoint=https://mail.communication.invalid/;accesskey=cmVjZWl2YWJsZXMtbG9jYWwtbWFpbC1zZXJ2aWNlLWtleQ==";

    private static int lastService;

    private readonly MailLedger ledger;
    private readonly TimeProvider clock;
    private readonly MailLimit limit;
    private readonly MailReports reports;
    private readonly IDisposable registration;
    private readonly ConcurrentDictionary<string, int> runningAnswers = new(StringComparer.OrdinalIgnoreCase);
    private IMailEvents? events;

    private MailService(IMailStore store, TimeProvider? clock, string connectionString)
    {
        ledger = new MailLedger(store);
        this.clock = clock ?? TimeProvider.System;
        ConnectionString = connectionString;
        limit = new MailLimit(Behaviour, this.clock);
        reports = new MailReports(this, this.clock);
        var (host, key) = Parse(connectionString);
        var transport = new MailTransport(new MailProtocol(this, new MailKey(key)));
        registration = LocalTransports.Register(host, new FaultyTransport(transport, Services.Mail, Watch));
    }

    /// <summary>May be changed while the service runs.</summary>
    public MailBehaviour Behaviour { get; } = new();

    /// <summary>Counts, hook and fault plan of the requests to this service.</summary>
    public RequestWatch Watch { get; } = new();

    /// <inheritdoc cref="RequestWatch.Faults"/>
    public FaultPlan Faults
    {
        get => Watch.Faults;
        set => Watch.Faults = value;
    }

    public string ConnectionString { get; }

    /// <summary>Every send that was accepted, those that were deduplicated included.</summary>
    public long AcceptedSends => ledger.Accepted;

    /// <summary>
    /// Takes the delivery reports. Reports that waited for a subscriber are published when it is set.
    /// </summary>
    public IMailEvents? Events
    {
        get => events;
        set
        {
            events = value;
            foreach (var mail in Mails())
            {
                Publish(mail);
            }
        }
    }

    /// <summary>A service of its own, gone when disposed; any number side by side.</summary>
    public static MailService InMemory(TimeProvider? clock = null)
    {
        var host = $"mail{Interlocked.Increment(ref lastService)}.communication.invalid";
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        return new MailService(new MailMemory(), clock, $"endpoint=https://{host}/;accesskey={key}");
    }

    /// <summary>
    /// The service whose mails lie in a folder, as it was when the process last ended, however it ended.
    /// </summary>
    /// <exception cref="InvalidDataException">A file cannot be read; the message names it.</exception>
    /// <exception cref="ArgumentException">The connection string names no endpoint or key.</exception>
    public static MailService Open(
        string folder, TimeProvider? clock = null, string connectionString = LocalConnectionString) =>
        new(new MailFolder(folder), clock, connectionString);

    /// <summary>All mails in order of acceptance.</summary>
    public IReadOnlyList<Mail> Mails() => ledger.All();

    /// <summary>Null for an unknown id.</summary>
    public Mail? Find(string id) => ledger.Find(id);

    /// <summary>Reports on every recipient of a mail, as if the outcome had just come in.</summary>
    /// <returns>False for an unknown id.</returns>
    public bool Report(string id, DeliveryOutcome outcome)
    {
        var now = clock.GetUtcNow();
        var reported = ledger.Change(id, mail => mail with
        {
            Reports = [.. mail.Reports, .. mail.Recipients().Select(to => NewReport(to, outcome, now))],
        });
        if (reported is not null)
        {
            Publish(reported);
        }

        return reported is not null;
    }

    /// <summary>Empties the mailbox, the count and what was scripted.</summary>
    public void Clear()
    {
        reports.Forget();
        limit.Forget();
        Behaviour.ForgetScripts();
        runningAnswers.Clear();
        ledger.Clear();
    }

    public void Dispose()
    {
        registration.Dispose();
        reports.Dispose();
    }

    /// <summary>The mail as it was sent.</summary>
    internal MailMessage Message(Mail mail) => MailMessage.Read(ledger.Body(mail.Id).Span)!;

    /// <summary>Accepts a send, or says why not.</summary>
    internal MailRefusal? Send(string operationId, ReadOnlyMemory<byte> body)
    {
        if (body.Length > MailCheck.LargestRequest)
        {
            return new MailRefusal(413, "RequestEntityTooLarge", "A request, attachments included, is 10 MB at most.");
        }

        if (limit.Count() is { } wait)
        {
            return MailRefusal.From(MailAnswer.Throttled(wait));
        }

        var scripted = Behaviour.ForSend();
        if (scripted.Status > 0)
        {
            return MailRefusal.From(scripted);
        }

        if (MailMessage.Read(body.Span) is not { } message)
        {
            return new MailRefusal(400, "InvalidRequestBody", "The body is not a mail in JSON.");
        }

        var (valid, refusal) = MailCheck.Check(message, Behaviour);
        return refusal ?? Accept(operationId, valid!, scripted);
    }

    /// <summary>How an operation stands; a refusal for one that is unknown.</summary>
    internal (MailOperation? Operation, MailRefusal? Refusal) Ask(string operationId)
    {
        var scripted = Behaviour.ForQuestion();
        if (scripted.Status > 0)
        {
            return (null, MailRefusal.From(scripted));
        }

        if (ledger.OfOperation(operationId) is not { } mail)
        {
            return (null, new MailRefusal(404, "NotFound", $"There is no operation '{operationId}'."));
        }

        var left = runningAnswers.AddOrUpdate(operationId, -1, static (_, before) => before - 1);
        return left >= 0
            ? (new MailOperation(operationId, "Running", null), null)
            : (new MailOperation(operationId, mail.Fault is null ? "Succeeded" : "Failed", mail.Fault), null);
    }

    /// <summary>Notes how the publication of a report went; a mail that is gone meanwhile is left alone.</summary>
    internal void Change(string mailId, DeliveryReport changed) => ledger.Change(mailId, mail => mail with
    {
        Reports = [.. mail.Reports.Select(report => report.EventId == changed.EventId ? changed : report)],
    });

    private MailRefusal? Accept(string operationId, MailMessage message, MailAnswer scripted)
    {
        var answer = scripted == MailAnswer.Ordinary
            ? Behaviour.ForSendTo(message.Everybody().Select(party => party.Address!))
            : scripted;
        if (answer.Status > 0)
        {
            return MailRefusal.From(answer);
        }

        var onRepeat = Behaviour.OnRepeatedOperation;
        var (added, known) = ledger.Add(
            operationId,
            onRepeat,
            id => Arrive(MailReading.Summary(id, operationId, message, clock.GetUtcNow()), answer),
            () => message.Write());
        if (added is not null)
        {
            runningAnswers[operationId] = Behaviour.RunningAnswers;
            Publish(added);
        }

        return known is not null && onRepeat == RepeatedOperation.Conflict409
            ? new MailRefusal(409, "OperationIdAlreadyUsed", $"The operation '{operationId}' exists already.")
            : null;
    }

    /// <summary>Adds how the operation ends and what will be reported.</summary>
    private Mail Arrive(Mail mail, MailAnswer answer)
    {
        if (answer.FailsLater)
        {
            return mail with { Fault = new MailFault(answer.Code, answer.Message) };
        }

        var at = clock.GetUtcNow() + Behaviour.DeliveryAfter;
        var outcomes = mail.Recipients().Select(to => (To: to, Outcome: Behaviour.DeliveryTo(to))).ToList();
        var nobody = outcomes.TrueForAll(each => each.Outcome == DeliveryOutcome.Suppressed)
            ? new MailFault("EmailDroppedAllRecipientsSuppressed", "All recipients are on the suppression list.")
            : null;
        return mail with
        {
            Fault = nobody,
            Reports = [.. outcomes.Where(each => each.Outcome != DeliveryOutcome.None)
                .Select(each => NewReport(each.To, each.Outcome, at))],
        };
    }

    private static DeliveryReport NewReport(string recipient, DeliveryOutcome outcome, DateTimeOffset at) =>
        new() { EventId = Guid.NewGuid().ToString(), Recipient = recipient, Outcome = outcome, At = at };

    private void Publish(Mail mail)
    {
        if (events is not null)
        {
            foreach (var report in mail.Reports.Where(report => !report.IsDone))
            {
                reports.Schedule(mail.Id, report);
            }
        }
    }

    private static (string Host, string Key) Parse(string connectionString)
    {
        string? Part(string start) => connectionString.Split(';', StringSplitOptions.TrimEntries)
            .FirstOrDefault(part => part.StartsWith(start, StringComparison.OrdinalIgnoreCase))?[start.Length..];
        var hasEndpoint = Uri.TryCreate(Part("endpoint="), UriKind.Absolute, out var endpoint);
        return hasEndpoint && Part("accesskey=") is { Length: > 0 } key
            ? (endpoint!.Authority, key)
            : throw new ArgumentException(
                "The mail connection string must read endpoint=https://...;accesskey=...", nameof(connectionString));
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using Receivables.Local.Mailbox;

namespace Receivables.Platform.Tests.Mail;

/// <summary>Takes events and answers as told.</summary>
internal sealed class Subscriber : IMailEvents
{
    private readonly ConcurrentQueue<JsonElement> events = new();

    public Func<int, int> Answer { get; set; } = _ => 200;

    public ConcurrentQueue<int> Attempts { get; } = new();

    public IReadOnlyList<JsonElement> Events => [.. events];

    public JsonElement Only => Assert.Single(Events);

    public Task<int> Post(string json, int attempt, CancellationToken cancellation)
    {
        using var document = JsonDocument.Parse(json);
        events.Enqueue(Assert.Single(document.RootElement.EnumerateArray().ToList()).Clone());
        Attempts.Enqueue(attempt);
        return Task.FromResult(Answer(attempt));
    }
}

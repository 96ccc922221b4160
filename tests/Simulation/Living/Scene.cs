using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Receivables.Simulation.Tests;

/// <summary>A world with what people do in it: deeds by moment, and what was seen of them.</summary>
internal sealed class Scene(World world)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Order)> deeds = new();
    private int order;

    public World World => world;

    public Chronicle Chronicle { get; } = new();

    public Boundaries Boundaries { get; } = new();

    /// <summary>Every payment that the application was told of.</summary>
    public ConcurrentQueue<(string Creditor, Payment Payment)> Payments { get; } = new();

    public DateTimeOffset Now => world.Clock.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The deed comes at its moment; one that has passed is done next.</summary>
    public void At(DateTimeOffset moment, Func<Task> deed) => deeds.Enqueue(deed, (moment, ++order));

    /// <summary>Everything planned up to that moment, each deed at its own.</summary>
    public async Task Until(DateTimeOffset end)
    {
        while (deeds.TryPeek(out var deed, out var at) && at.At <= end)
        {
            deeds.Dequeue();
            await world.MoveTo(at.At);
            await deed();
        }

        await world.MoveTo(end);
    }

    public async Task<(int Status, JsonElement Body)> Post(string path, object body)
    {
        var answer = await world.Post(path, body);
        Chronicle.Tell(Now, string.Create(CultureInfo.InvariantCulture, $"POST {path} {JsonSerializer.Serialize(body)} -> {answer.Status}"));
        return answer;
    }

    /// <summary>Tells of a payment until the application has it.</summary>
    public async Task Tell(string creditor, Payment payment)
    {
        var (status, body) = await Post($"/api/{creditor}/payments", payment.Json);
        Note(creditor, payment, status, body);
    }

    /// <summary>Tells of a payment once, from inside a request of the application; false when nobody knows.</summary>
    public async Task<bool> TryTell(string creditor, Payment payment)
    {
        if (await world.TryPost($"/api/{creditor}/payments", payment.Json) is not var (status, body))
        {
            return false;
        }

        Chronicle.Tell(Now, $"within a request: {payment} -> {status}");
        Note(creditor, payment, status, body);
        return true;
    }

    private void Note(string creditor, Payment payment, int status, JsonElement body)
    {
        if (status is not (200 or 202))
        {
            throw new InvalidOperationException($"{payment} was answered {status}: {body}");
        }

        Payments.Enqueue((creditor, payment));
        Chronicle.Recorded(creditor, $"payment {payment.Id}", world.Stamp());
    }
}

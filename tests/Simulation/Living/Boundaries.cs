using Receivables.Functions.Reading;
using Receivables.Local.Wire;

namespace Receivables.Simulation.Tests;

/// <summary>
/// Lets something happen between two requests of the application: right before the n-th request to storage or mail from
/// now on. The engine's own requests are passed over, since nothing of the application lies between them, and so are those
/// of lists, which one writer makes at a time: a deed inside one would wait for itself.
/// </summary>
internal sealed class Boundaries
{
    private readonly Lock gate = new();
    private readonly List<Armed> armed = [];

    /// <summary>The deed is done once, before the n-th request (from 1) of the application.</summary>
    public Armed Arm(int request, Func<Task> deed)
    {
        var added = new Armed(request, deed);
        lock (gate)
        {
            armed.Add(added);
        }

        return added;
    }

    /// <summary>False when the deed has been done, or is being done now.</summary>
    public bool Disarm(Armed armedDeed)
    {
        lock (gate)
        {
            return armed.Remove(armedDeed);
        }
    }

    public async ValueTask OnRequest(RequestFacts facts, RequestMoment moment)
    {
        if (moment != RequestMoment.BeforeWork || armed.Count == 0 || facts.Resource == ReadModel.TableName
            || facts.Resource.EndsWith("Instances", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var due in Due())
        {
            await due.Deed();
        }
    }

    private List<Armed> Due()
    {
        lock (gate)
        {
            armed.ForEach(each => each.Left--);
            var due = armed.FindAll(each => each.Left <= 0);
            armed.RemoveAll(due.Contains);
            return due;
        }
    }

    internal sealed class Armed(int request, Func<Task> deed)
    {
        public Func<Task> Deed => deed;

        public int Left { get; set; } = request;
    }
}

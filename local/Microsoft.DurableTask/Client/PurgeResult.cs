namespace Microsoft.DurableTask.Client;

/// <summary>How many instances a purge removed and whether it got through.</summary>
public class PurgeResult
{
    public PurgeResult(int count)
    {
        if (count < 0)
        {
            throw new ArgumentException("Count must not be negative.", nameof(count));
        }

        PurgedInstanceCount = count;
    }

    public PurgeResult(int count, bool? isComplete)
        : this(count) => IsComplete = isComplete;

    public int PurgedInstanceCount { get; }

    /// <summary>False where more is left to purge; null where it is not known.</summary>
    public bool? IsComplete { get; }
}

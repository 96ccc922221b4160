namespace Receivables.Functions.Outbound;

/// <summary>How a post to a subscriber went.</summary>
/// <param name="Status">The HTTP status; null when nobody answered.</param>
/// <param name="What">In words, for the list of deliveries.</param>
internal sealed record HookAnswer(int? Status, string What)
{
    private const int Gone = 410;

    public bool IsDelivered => Status is >= 200 and < 300;

    /// <summary>Whether trying again makes sense: a receiver that says it is gone is believed.</summary>
    public bool TriesAgain => !IsDelivered && Status != Gone;
}

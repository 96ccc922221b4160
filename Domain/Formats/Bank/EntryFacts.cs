using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>What decides on an entry, in either format.</summary>
/// <param name="Amount">Signed: what the account gained.</param>
/// <param name="Status">BOOK, or the status of what is not booked.</param>
/// <param name="IsReversal">Whether the bank marks it as undoing an earlier booking.</param>
/// <param name="ReasonCode">The code of a return, if there is one.</param>
/// <param name="Text">What is written to it.</param>
/// <param name="Obstacle">Why a person has to look at it, if that is known already.</param>
internal sealed partial record EntryFacts(
    Money Amount, string Status, bool IsReversal, string? ReasonCode, string Text = "", string? Obstacle = null)
{
    /// <summary>The sign of the amount alone says which way the money went; a reversal does not turn it.</summary>
    public (EntryAction Action, string Why) Judge()
    {
        if (Status != "BOOK") return (EntryAction.Ignore, $"status {Status}");
        if (Amount.Currency != Currency.Eur) return (EntryAction.Manual, $"currency {Amount.Currency}");
        if (Obstacle is not null) return (EntryAction.Manual, Obstacle);
        if (Amount.IsZero) return (EntryAction.Ignore, "the amount is zero");

        var cameBack = IsReversal || ReasonCode is not null;
        return (Amount.IsPositive, cameBack) switch
        {
            (true, false) => (EntryAction.Match, "money received"),
            (true, true) => (EntryAction.Manual, "money of our own came back"),
            (false, true) => (EntryAction.Reverse, ReasonCode is null
                ? "an earlier payment was taken back"
                : $"an earlier payment was taken back, {ReasonCode}: {ReturnReasons.Describe(ReasonCode)}"),
            (false, false) when SpeaksOfReturn =>
                (EntryAction.Manual, "the text speaks of a payment that was taken back"),
            (false, false) => (EntryAction.Ignore, "money paid out"),
        };
    }

    // Older formats have no code for a return, but its word stands in the text.
    private bool SpeaksOfReturn => ReturnWord().IsMatch(Text);

    [GeneratedRegex(@"\b(?:terugboeking|stornering|storno|r(?:ü|ue)cklastschrift)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReturnWord();
}

namespace Receivables.Domain;

/// <summary>What may be shown and claimed in a message under some regimes; a row of <c>claimable.json</c>.</summary>
/// <param name="Regimes">The names of the regimes; <c>*</c> is all.</param>
/// <param name="Messages">The messages.</param>
/// <param name="Interest">What it says about interest.</param>
/// <param name="Costs">What it says about costs.</param>
/// <param name="ClaimsInterest">Whether interest takes part in what is owed once it was served.</param>
/// <param name="ClaimsCosts">Whether and when costs take part in what is owed once it was served.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record Claimable(
    IReadOnlyList<string> Regimes, IReadOnlyList<MessageKind> Messages, InterestShown Interest, CostsShown Costs,
    bool ClaimsInterest, CostsOwed ClaimsCosts, string Source)
{
    private static readonly IReadOnlyList<Claimable> Rows =
        RuleFile.Read<IReadOnlyList<Claimable>>("Notices.claimable.json");

    /// <summary>The row that holds; the file's first match wins and it leaves no message out.</summary>
    public static Claimable For(Regime regime, MessageKind message)
    {
        ArgumentNullException.ThrowIfNull(regime);
        return Rows.FirstOrDefault(row => row.Covers(regime, message)) ?? throw new ArgumentException(
            $"No rule says what a {message} may claim under {regime}; it may not be sent.", nameof(message));
    }

    private bool Covers(Regime regime, MessageKind message) =>
        Messages.Contains(message) && (Regimes.Contains(regime.Name) || Regimes.Contains("*"));
}

namespace Receivables.Domain;

/// <summary>The term of payment that holds.</summary>
public sealed record EffectiveTerm(Days Days, TermVerdict Verdict, StatuteSource Source)
{
    /// <summary>The verdict in words for staff.</summary>
    public string Explanation => Verdict switch
    {
        TermVerdict.Valid => "valid",
        TermVerdict.Void => $"clause void -> {Days} by law",
        _ => $"capped at {Days.Count} (policy: flag for review)",
    };
}

namespace Receivables.Functions.Security;

/// <summary>How many requests a minute one caller may make.</summary>
/// <param name="Name">Names the counter; counters of different names know nothing of each other.</param>
/// <param name="Most">Requests of one minute that are still answered.</param>
internal sealed record RateLimit(string Name, int Most)
{
    /// <summary>Whoever has a link looks and clicks; a machine that hammers it does neither.</summary>
    public static readonly RateLimit Link = new("link", 60);

    /// <summary>Many people share an address behind one office; a guesser of links needs far more than this.</summary>
    public static readonly RateLimit Address = new("address", 300);

    /// <summary>A sheet of claims passes; the process has a budget by the second besides.</summary>
    public static readonly RateLimit Calculations = new("calculations", 6_000);
}

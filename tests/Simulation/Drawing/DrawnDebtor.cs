namespace Receivables.Simulation.Tests;

/// <summary>A debtor as drawn; its mail address tells whose debtor it is.</summary>
internal sealed record DrawnDebtor(string Creditor, string Id, string Kind, string Country)
{
    public string Language { get; init; } = "nl";

    public bool HasMail { get; init; } = true;

    public bool HasAddress { get; init; }

    /// <summary>Whether mails to it come back.</summary>
    public bool Bounces { get; init; }

    public string Mail => $"{Id.ToLowerInvariant()}@{(Bounces ? "weg" : "post")}.{Creditor}.example";

    public object Json => new
    {
        id = Id,
        kind = Kind,
        name = $"Debiteur {Id}",
        country = Country,
        language = Language,
        email = HasMail || !HasAddress ? Mail : null,
        address = HasAddress ? new { street = "Dorpsstraat 1", postalCode = "1234 AB", city = "Utrecht", country = Country } : null,
    };
}

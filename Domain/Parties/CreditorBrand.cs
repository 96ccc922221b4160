namespace Receivables.Domain;

/// <summary>How a creditor's messages look and who signs them.</summary>
public sealed record CreditorBrand
{
    /// <summary>A colour such as <c>#0b5fff</c>, for the heading and the button.</summary>
    public string Colour { get; init; } = "#1f4e79";

    /// <summary>The hash of the logo among the documents; null for the name in letters.</summary>
    public string? Logo { get; init; }

    /// <summary>The address that mails come from.</summary>
    public string Sender { get; init; } = "";

    /// <summary>The address that answers go to; a person reads it.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>The person a debtor can ask for.</summary>
    public string ContactName { get; init; } = "";

    public string ContactPhone { get; init; } = "";

    /// <summary>Lines under the name of that person, such as a function and opening hours; empty for none.</summary>
    public string Signature { get; init; } = "";
}

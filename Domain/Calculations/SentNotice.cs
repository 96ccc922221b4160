namespace Receivables.Domain;

/// <summary>The one notice that a calculation takes into account.</summary>
/// <param name="Channel">How it travelled.</param>
/// <param name="SentOn">The local day of posting, or of acceptance by the recipient's mail server.</param>
public sealed record SentNotice(DeliveryChannel Channel, DateOnly SentOn);

namespace Receivables.Domain.Tests;

/// <summary>Counts terms from the words that tables use.</summary>
internal static class NoticeTermCases
{
    public static NoticeTerm Count(Regime regime, MessageKind message, string channel, DateOnly sentOn) =>
        new NoticeTerms(StatuteBook.Shipped)
            .Count(Rule(regime, message), regime.Country!.Value, Channel(channel), sentOn);

    public static NoticeTermRule Rule(Regime regime, MessageKind message) =>
        NoticeTerms.RuleFor(regime, message)
        ?? throw new ArgumentException($"{message} gives no term to {regime}.", nameof(message));

    private static DeliveryChannel Channel(string name) =>
        name == "post" ? DeliveryChannel.Post : DeliveryChannel.Email;
}

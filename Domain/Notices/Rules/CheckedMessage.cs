namespace Receivables.Domain;

/// <summary>A message read once, with all that rules look at.</summary>
internal sealed record CheckedMessage
{
    private CheckedMessage(RenderedMessage message, LetterFacts facts, StatuteBook book)
    {
        Message = message;
        Facts = facts;
        Book = book;
        Claimable = Claimable.For(facts.Regime, facts.Kind);
        var bodies = new List<CheckedText> { CheckedText.Of(MessagePart.PlainText, message.PlainText, facts) };
        if (message.HtmlText is { } html) bodies.Add(CheckedText.Of(MessagePart.Html, html, facts));
        Bodies = bodies;
    }

    public RenderedMessage Message { get; }

    public LetterFacts Facts { get; }

    public StatuteBook Book { get; }

    /// <summary>What this message may show and claim.</summary>
    public Claimable Claimable { get; }

    /// <summary>The plain text and, where there is one, the HTML as text.</summary>
    public IReadOnlyList<CheckedText> Bodies { get; }

    /// <summary>
    /// A reminder or notice about a debt, rather than thanks, a confirmation or a question before the due day.
    /// </summary>
    public bool IsDunning => Facts.Kind is not (MessageKind.Thanks or MessageKind.Confirmation
        or MessageKind.StatusQuestion or MessageKind.Courtesy);

    /// <summary>A reminder that states a date of its own and gives at most a week.</summary>
    public bool IsOrdinaryReminder => Facts.Kind is MessageKind.FirstReminder or MessageKind.SecondReminder
        or MessageKind.ThirdReminder or MessageKind.PromiseMissed or MessageKind.PaymentReturned;

    public bool SaysNothingOfInterest => Claimable.Interest == InterestShown.Nothing
        || (Claimable.Interest == InterestShown.AsClaimedBefore && Facts.Interest is not { Amount.IsPositive: true })
        || (Claimable.Interest == InterestShown.AgreedRateNamed && Facts.AgreedRate is null);

    public bool SaysNothingOfCosts => !Facts.ReminderFee.IsPositive && (Claimable.Costs == CostsShown.Nothing
        || (Claimable.Costs == CostsShown.AsClaimedBefore && !Facts.Costs.IsPositive));

    public static CheckedMessage Of(RenderedMessage message, LetterFacts facts, StatuteBook book) =>
        new(message, facts, book);

    /// <summary>A fault in each body that does not say the phrase.</summary>
    public IEnumerable<MessageFault> Missing(string phrase, string? rule = null)
    {
        var said = Phrase.Named(phrase);
        return Bodies.Where(body => !said.IsIn(body.Words, Facts.Language)).Select(body =>
            body.Fault(rule ?? phrase, $"it does not say: {said.Examples[Facts.Language]}", said.Source));
    }

    /// <summary>The amount as the language of the message writes it.</summary>
    public string Written(Money amount) => AmountReader.Write(amount, Facts.Language);
}

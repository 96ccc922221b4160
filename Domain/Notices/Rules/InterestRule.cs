using System.Globalization;

namespace Receivables.Domain;

/// <summary>What the text says about interest is what this message may say.</summary>
internal sealed class InterestRule : IMessageRule
{
    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message) => message.Claimable.Interest switch
    {
        InterestShown.Named => message.Missing("names-interest", "interest-named"),
        InterestShown.AgreedRateNamed when message.Facts.AgreedRate is { } rate => AgreedRate(message, rate),
        InterestShown.Sum or InterestShown.SumAndPerDay => Sum(message),
        _ => NotAsked(message),
    };

    private static IEnumerable<MessageFault> AgreedRate(CheckedMessage message, Percentage rate) =>
    [
        .. NotAsked(message),
        .. message.Missing("names-interest", "interest-named"),
        .. message.Bodies.Where(body => !Names(rate, body, message.Facts.Language)).Select(body =>
            body.Fault("interest-rate", $"the agreed rate {rate} is not named", message.Claimable.Source)),
    ];

    private static IEnumerable<MessageFault> Sum(CheckedMessage message)
    {
        if (message.Facts.Interest is not { Amount.IsPositive: true } interest) yield break;

        var source = message.Claimable.Source;
        var (amount, perDay) = (message.Written(interest.Amount), message.Written(interest.PerDay));
        foreach (var body in message.Bodies)
        {
            if (!body.HasAmount(interest.Amount))
            {
                yield return body.Fault("interest-amount", $"the interest {amount} is missing", source);
            }

            if (message.Claimable.Interest == InterestShown.SumAndPerDay && !body.HasAmount(interest.PerDay))
            {
                yield return body.Fault("interest-per-day", $"{perDay} per day is missing", source);
            }

            // Each further day counts from a day that the reader must know.
            if (message.Claimable.Interest == InterestShown.SumAndPerDay && !body.HasDate(interest.Until))
            {
                yield return body.Fault("interest-until", "the day up to which interest counts is missing", source);
            }

            foreach (var rate in interest.Rates.Where(rate => !Names(rate, body, message.Facts.Language)))
            {
                yield return body.Fault("interest-rate", $"the rate {rate} is missing", source);
            }

            if (!InterestArticles.AreIn(body.Whole, message.Facts.Regime))
            {
                yield return body.Fault("interest-article", "the article that grants the interest is missing", source);
            }
        }
    }

    /// <summary>Interest that this message may not ask would be lost on the debtor, or unlawful.</summary>
    private static IEnumerable<MessageFault> NotAsked(CheckedMessage message) =>
        message.Facts.Interest is { Amount.IsPositive: true } interest
            && message.Claimable.Interest != InterestShown.AsClaimedBefore
            ? [MessageFault.InFacts(
                "interest-not-allowed", $"a {message.Facts.Kind} asks no interest, not {interest.Amount}",
                message.Claimable.Source)]
            : [];

    private static bool Names(Percentage rate, CheckedText body, TextLanguage language)
    {
        var written = rate.Value.ToString("0.##########", CultureInfo.InvariantCulture)
            .Replace(".", LanguageForms.Of(language).Decimal, StringComparison.Ordinal);
        var padded = rate.Value.ToString("0.00", CultureInfo.InvariantCulture)
            .Replace(".", LanguageForms.Of(language).Decimal, StringComparison.Ordinal);
        return new[] { written, padded }.Any(number => body.SaysWhole($"{number}%") || body.SaysWhole($"{number} %"));
    }
}

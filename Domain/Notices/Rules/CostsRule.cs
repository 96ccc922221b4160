namespace Receivables.Domain;

/// <summary>What the text says about costs is what this message may say.</summary>
internal sealed class CostsRule : IMessageRule
{
    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message) => message.Claimable.Costs switch
    {
        CostsShown.Named => message.Missing("names-costs", "costs-named"),
        CostsShown.OnlyAfterNextLetter => OnlyAfterLetter(message),
        CostsShown.SumIfUnpaid => [.. Exact(message), .. message.Missing("if-unpaid")],
        CostsShown.AgreedIndemnityIfUnpaid when message.Facts.AgreedIndemnity is not null =>
            [.. Exact(message), .. message.Missing("if-unpaid")],
        CostsShown.SumClaimed => Exact(message),
        _ => [],
    };

    /// <summary>The exact sum, in a sentence or line that says that it is costs; no other sum beside it.</summary>
    private static IEnumerable<MessageFault> Exact(CheckedMessage message)
    {
        var costs = message.Facts.Costs;
        if (!costs.IsPositive) return [];

        return message.Bodies.SelectMany(body => FaultsOf(body, message, costs));
    }

    private static IEnumerable<MessageFault> FaultsOf(CheckedText body, CheckedMessage message, Money costs)
    {
        var language = message.Facts.Language;
        var named = body.Sentences.Where(sentence => Phrase.Named("names-costs").IsIn(sentence, language)).ToList();
        var shown = named.SelectMany(sentence => AmountReader.Find(sentence, language))
            .Select(found => found.Amount).Distinct().ToList();
        if (shown.Contains(costs)) return [];

        var found = string.Join(", ", shown.Select(message.Written));
        var what = named.Count == 0 ? "costs are not named"
            : shown.Count == 0 ? $"costs are named without their amount {message.Written(costs)}"
            : $"the costs must be {message.Written(costs)}, not {found}";
        return [body.Fault("costs-amount", what, message.Claimable.Source)];
    }

    /// <summary>Costs may be named only in a sentence that says that another letter comes first.</summary>
    private static IEnumerable<MessageFault> OnlyAfterLetter(CheckedMessage message)
    {
        var language = message.Facts.Language;
        return message.Bodies.SelectMany(body => body.Sentences
            .Where(sentence => Phrase.Named("names-costs").IsIn(sentence, language)
                && !Phrase.Named("letter-comes-first").IsIn(sentence, language))
            .Select(sentence => body.Fault(
                "costs-too-early", $"'{sentence}' names costs without the letter that must come first",
                message.Claimable.Source)));
    }
}

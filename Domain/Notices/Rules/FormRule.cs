using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>Placeholders are filled in, reminders are short, and HTML and plain text say the same.</summary>
internal sealed partial class FormRule : IMessageRule
{
    private const int MostWordsOfReminder = 450;
    private const string Source = "policy: texts are complete, short and the same in both forms";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        foreach (var body in message.Bodies)
        {
            foreach (var left in Placeholders().Matches(body.Whole).Select(match => match.Value).Distinct())
            {
                yield return body.Fault("placeholder", $"{left} was not filled in", Source);
            }

            var words = body.Whole.Count(letter => letter == ' ') + 1;
            if (message.IsOrdinaryReminder && words > MostWordsOfReminder)
            {
                yield return body.Fault("length", $"at most {MostWordsOfReminder} words, not {words}", Source);
            }
        }

        if (message.Bodies is not [var plain, var html]) yield break;

        if (!Amounts(plain).SetEquals(Amounts(html)))
        {
            yield return html.Fault("same-amounts", "plain text and HTML show other amounts", Source);
        }

        if (!Days(plain).SetEquals(Days(html)))
        {
            yield return html.Fault("same-dates", "plain text and HTML show other dates", Source);
        }
    }

    private static HashSet<Money> Amounts(CheckedText body) => [.. body.Amounts.Select(found => found.Amount)];

    private static HashSet<DateOnly> Days(CheckedText body) => [.. body.Dates.Select(found => found.Day)];

    [GeneratedRegex(@"\{\{?[^{}]{0,60}\}?\}|\[\[[^\]]{0,60}\]\]|<%[^%]{0,60}%>", RegexOptions.None, 10_000)]
    private static partial Regex Placeholders();
}

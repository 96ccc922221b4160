using System.Collections.Concurrent;
using System.IO.Enumeration;

namespace Receivables.Local.Mailbox;

/// <summary>
/// How the local mail service behaves. May be changed while it runs; as made, every mail is delivered at once.
/// </summary>
public sealed class MailBehaviour
{
    private readonly ConcurrentQueue<MailAnswer> sends = new();
    private readonly ConcurrentQueue<MailAnswer> questions = new();
    private readonly ConcurrentDictionary<string, MailAnswer> answers = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DeliveryOutcome> deliveries = new(StringComparer.OrdinalIgnoreCase);

    public RepeatedOperation OnRepeatedOperation { get; set; }

    /// <summary>The report that each mail gets by itself, unless <see cref="DeliverTo"/> says otherwise.</summary>
    public DeliveryOutcome Delivery { get; set; } = DeliveryOutcome.Delivered;

    /// <summary>How long after acceptance the report comes, on the platform's clock.</summary>
    public TimeSpan DeliveryAfter { get; set; }

    /// <summary>How many times an operation answers Running before it answers how it ended.</summary>
    public int RunningAnswers { get; set; }

    /// <summary>What a Running answer asks the client to wait, in whole seconds.</summary>
    public TimeSpan AskAgainAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Requests in any 60 seconds, refused ones included; null for no limit. Azure begins with 30.</summary>
    public int? PerMinute { get; set; }

    /// <summary>Requests in any 60 minutes, refused ones included; null for no limit. Azure begins with 100.</summary>
    public int? PerHour { get; set; }

    /// <summary>Domains that may send; empty for every domain.</summary>
    public ISet<string> LinkedDomains { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The next sends get these answers, one each, in order.</summary>
    public void AnswerNextSends(params ReadOnlySpan<MailAnswer> script)
    {
        foreach (var answer in script)
        {
            sends.Enqueue(answer);
        }
    }

    /// <summary>The next questions for the status of an operation get these answers, one each, in order.</summary>
    public void AnswerNextQuestions(params ReadOnlySpan<MailAnswer> script)
    {
        foreach (var answer in script)
        {
            questions.Enqueue(answer);
        }
    }

    /// <summary>
    /// Every send with a recipient like this (<c>*</c> and <c>?</c> stand for anything) gets the answer.
    /// </summary>
    public void AnswerSendsTo(string recipientPattern, MailAnswer answer) => answers[recipientPattern] = answer;

    /// <summary>Reports on recipients like this (<c>*</c> and <c>?</c> stand for anything) say so.</summary>
    public void DeliverTo(string recipientPattern, DeliveryOutcome outcome) => deliveries[recipientPattern] = outcome;

    /// <summary>Forgets what was scripted and what was said of recipients; leaves limits and settings.</summary>
    public void ForgetScripts()
    {
        sends.Clear();
        questions.Clear();
        answers.Clear();
        deliveries.Clear();
    }

    internal MailAnswer ForQuestion() => questions.TryDequeue(out var scripted) ? scripted : MailAnswer.Ordinary;

    internal MailAnswer ForSend() => sends.TryDequeue(out var scripted) ? scripted : MailAnswer.Ordinary;

    internal MailAnswer ForSendTo(IEnumerable<string> recipients) =>
        recipients.Select(recipient => Match(answers, recipient)).FirstOrDefault(answer => answer is not null)
        ?? MailAnswer.Ordinary;

    internal DeliveryOutcome DeliveryTo(string recipient)
    {
        var pattern = deliveries.Keys.Order(StringComparer.Ordinal).FirstOrDefault(like => IsLike(like, recipient));
        return pattern is null ? Delivery : deliveries[pattern];
    }

    private static MailAnswer? Match(ConcurrentDictionary<string, MailAnswer> rules, string recipient) =>
        rules.Where(rule => IsLike(rule.Key, recipient)).Select(rule => rule.Value).FirstOrDefault();

    private static bool IsLike(string pattern, string recipient) =>
        FileSystemName.MatchesSimpleExpression(pattern, recipient, ignoreCase: true);
}

namespace Receivables.Domain;

/// <summary>
/// From when a Belgian consumer owes more than the principal: never before the free first reminder and its term of
/// fourteen days, WER art. XIX.2.
/// </summary>
internal sealed class BelgianReminderGrounds(StatuteBook book)
{
    private const string TheReminder = "WER art. XIX.2 § 1";

    private readonly NoticeTerms terms = new(book);

    public ClaimGrounds Find(ClaimQuestion question)
    {
        if (question.AsOf <= question.DueOn)
        {
            return Nothing(Term(question), new ClaimNote(ClaimNoteKind.NotYetDue) { Day = question.DueOn });
        }

        if (question.Notice is not { } notice || notice.SentOn > question.AsOf)
        {
            return Nothing(Term(question), new ClaimNote(ClaimNoteKind.ReminderNeeded, TheReminder));
        }

        if (notice.SentOn <= question.DueOn)
        {
            return Nothing(Term(question), new ClaimNote(ClaimNoteKind.ReminderTooEarly, TheReminder));
        }

        return IsBeforeBookNineteen(question, notice) ? BeforeBookNineteen(notice) : AfterReminder(question, Term(question)!);
    }

    private ClaimGrounds AfterReminder(ClaimQuestion question, NoticeTerm term)
    {
        var from = BelgianConsumerInterest.FirstDay(
            question.CreditorIsSmall, term.SentOn, term.ChargeableFrom, question.AsOf);
        var notes = new List<ClaimNote>
        {
            from is null
                ? new ClaimNote(ClaimNoteKind.ReminderTermRuns, TheReminder) { Day = term.LastDay }
                : new ClaimNote(
                    question.CreditorIsSmall ? ClaimNoteKind.InterestFromReminder : ClaimNoteKind.InterestFromTerm,
                    "WER art. XIX.2 § 4") { Day = from },
            question.InterestAgreed
                ? new ClaimNote(ClaimNoteKind.CappedRate, "WER art. XIX.4")
                : new ClaimNote(ClaimNoteKind.LegalRate, "BW (BE) art. 5.240"),
        };
        if (!question.IndemnityAgreed) notes.Add(new ClaimNote(ClaimNoteKind.NoIndemnityClause, "WER art. XIX.4"));

        return new ClaimGrounds(term, notes)
        {
            Basis = question.InterestAgreed ? book.Interest.BelgianConsumerCap : book.Interest.BelgianCivil,
            InterestFrom = from,
            InterestClaimableFrom = from is null ? null : term.ChargeableFrom,
            CostsFrom = question.IndemnityAgreed ? term.ChargeableFrom : null,
            AnnouncedOn = term.SentOn,
            CostsLawOn = term.SentOn,
        };
    }

    /// <summary>A notice from before the reminder existed, in a contract without clauses.</summary>
    private bool IsBeforeBookNineteen(ClaimQuestion question, SentNotice notice) =>
        !question.InterestAgreed && !question.IndemnityAgreed
        && notice.SentOn < book.Of(BelgianLaw.ConsumerNoticeTerm).Rows[0].From;

    private ClaimGrounds BeforeBookNineteen(SentNotice notice)
    {
        var from = notice.SentOn.AddDays(1);
        return new ClaimGrounds(
            null, [new ClaimNote(ClaimNoteKind.BeforeBookNineteen, "BW (BE) art. 5.240") { Day = from }])
        {
            Basis = book.Interest.BelgianCivil,
            InterestFrom = from,
            InterestClaimableFrom = from,
        };
    }

    private static ClaimGrounds Nothing(NoticeTerm? term, ClaimNote why) => new(term, [why]);

    private NoticeTerm? Term(ClaimQuestion question) => question.Notice is { } notice
        ? terms.Count(
            NoticeTerms.RuleFor(Regime.BeConsumer, MessageKind.LegalReminder)!, Country.Belgium, notice.Channel,
            notice.SentOn)
        : null;
}

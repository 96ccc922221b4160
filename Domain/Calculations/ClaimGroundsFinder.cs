namespace Receivables.Domain;

/// <summary>Finds from when interest and costs run, by the regime and the notice.</summary>
internal sealed class ClaimGroundsFinder(StatuteBook book)
{
    private readonly NoticeTerms terms = new(book);
    private readonly DefaultRules defaults = new(book);
    private readonly BelgianReminderGrounds belgian = new(book);

    public ClaimGrounds Find(ClaimQuestion question)
    {
        if (question.Regime == Regime.BeConsumer) return belgian.Find(question);

        var term = Term(question);
        var served = term?.SentOn <= question.AsOf ? term : null;
        var start = defaults.Determine(
            new DefaultFacts(question.Regime, question.DueOn, question.DueDateAgreed)
            {
                InvoiceReceivedOn = question.ReceivedOn,
                ServedNotice = served,
            });
        var notes = new List<ClaimNote> { DefaultNote(start) };
        if (start.FirstDay > question.AsOf) notes.Add(new ClaimNote(ClaimNoteKind.NotYetDue) { Day = start.LastDay });

        var grounds = new ClaimGrounds(term, notes)
        {
            Basis = start.FirstDay is null ? null : book.Interest.For(question.Regime),
            InterestFrom = start.FirstDay,
            InterestClaimableFrom = start.FirstDay,
            CostsLawOn = start.FirstDay ?? question.AsOf,
        };
        return WithCosts(grounds, question, start, served, notes);
    }

    private static ClaimGrounds WithCosts(
        ClaimGrounds grounds, ClaimQuestion question, DefaultStart start, NoticeTerm? served, List<ClaimNote> notes)
    {
        var permission = CostsPermission.Of(
            new CostsPermissionFacts(question.Regime, start) { ServedTerm = served, OwnTerms = OwnTerms.Lawful });
        if (question.Regime == Regime.NlConsumer && permission.From is null)
        {
            if (start.LastDay is not null || served is not null)
            {
                var why = served is null ? ClaimNoteKind.CostsNeedLetter : ClaimNoteKind.LetterTooEarly;
                notes.Add(new ClaimNote(why, permission.Source));
            }

            return grounds;
        }

        // A notice of a Dutch creditor says that costs come unless the debtor pays in its term; without one, and in
        // Belgium and elsewhere with one too, a business owes them from its first day of default.
        var awaitsTerm = served is not null && question.Regime.Country == Country.Netherlands
            && start.IsInDefaultOn(served.SentOn);
        if (!awaitsTerm && start.FirstDay <= question.AsOf)
        {
            notes.Add(new ClaimNote(ClaimNoteKind.CostsWithoutNotice, permission.Source) { Day = permission.From });
        }

        return grounds with
        {
            CostsFrom = awaitsTerm ? served!.ChargeableFrom : permission.From,
            AnnouncedOn = awaitsTerm ? served!.SentOn : null,
        };
    }

    private static ClaimNote DefaultNote(DefaultStart start)
    {
        var kind = start.Ground switch
        {
            DefaultGround.AgreedTermPassed => ClaimNoteKind.DefaultAgreed,
            DefaultGround.NoticeLapsed => ClaimNoteKind.DefaultAfterNotice,
            DefaultGround.TermOfLawPassed => ClaimNoteKind.DefaultByLaw,
            DefaultGround.NoticeNeeded => ClaimNoteKind.DefaultNeedsNotice,
            _ => ClaimNoteKind.ReceiptUnknown,
        };
        return new ClaimNote(kind, start.Source) { Day = start.LastDay };
    }

    private NoticeTerm? Term(ClaimQuestion question)
    {
        if (question.Notice is not { } notice) return null;

        var message = question.Regime != Regime.NlConsumer ? MessageKind.FormalNotice
            : question.DueDateAgreed ? MessageKind.FourteenDayLetter
            : MessageKind.NoticeOfDefault;
        return terms.Count(
            NoticeTerms.RuleFor(question.Regime, message)!, question.Regime.Country ?? ClaimCalculator.Elsewhere,
            notice.Channel, notice.SentOn);
    }
}

using Receivables.Domain;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Sending;

/// <summary>
/// Finds what a message states about its invoices. The stage of most pressure gives the text; where that is a notice,
/// invoices of other stages are shown for information only.
/// </summary>
public static class LetterMaker
{
    /// <param name="lines">Every invoice of the message; at least one, all of one debtor.</param>
    /// <param name="on">The local day on which it goes.</param>
    /// <param name="links">The addresses of the debtor's pages, if there are any.</param>
    /// <param name="message">Tells which notices came before; null for none.</param>
    public static Letter Of(
        IReadOnlyList<LetterLine> lines, DeliveryChannel channel, DateOnly on, LetterLinks links, OutgoingMessage? message = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var lead = Lead(lines);
        var kind = lead.Stage.Message!.Value;
        var isNotice = lead.Stage.Kind >= StageKind.FormalNotice;
        var claims = isNotice ? [.. lines.Where(line => line.Stage.Message == kind)] : lines;
        var shown = Claimable.For(Regime(lead), kind);
        var costs = new LetterCosts(shown, kind, claims, on, message);
        var interest = LetterInterestOf.Claims(shown, claims, on);
        var facts = Facts(lead, claims, channel, on) with
        {
            AlsoOpen = [.. lines.Except(claims).Select(Claim)],
            Interest = interest.Stated,
            Costs = costs.Amount,
            VatOnCosts = lead.Rules.Law.VatOnCosts,
            CostsAnnounced = costs.Announced,
            AgreedIndemnity = costs.AgreedIndemnity,
            ChargedPrincipals = message?.NoticedPrincipals ?? [],
            ChargedBefore = message?.NoticedCosts ?? lead.Invoice.Money.Principal.Nothing,
            Links = links,
        };
        return new Letter(facts)
        {
            AmountDue = facts.Principal + (interest.Stated?.Amount ?? facts.Principal.Nothing) + costs.AskedNow,
            CostsWorking = costs.Working,
            InterestWorking = interest.Working,
            InterestIsAgreed = lead.Invoice.Facts.ClauseInterest is not null,
            ReminderOn = lead.Invoice.Stages.Sent.Where(sent => sent.IsServed).Select(sent => (DateOnly?)sent.On).FirstOrDefault(),
            NoticeOn = lead.Invoice.Stages.Notice?.ReceivedOn,
            IsInformal = lead.Rules.Debtor!.IsInformal,
            Colour = lead.Rules.Creditor.Brand.Colour,
            Signature = lead.Rules.Creditor.Brand.Signature,
        };
    }

    /// <summary>The invoice whose stage is the one of most pressure, the later reminder before the earlier.</summary>
    public static LetterLine Lead(IReadOnlyList<LetterLine> lines) =>
        lines.OrderByDescending(line => line.Stage.Kind).ThenByDescending(line => line.Stage.Message).First();

    private static LetterFacts Facts(
        LetterLine lead, IReadOnlyList<LetterLine> claims, DeliveryChannel channel, DateOnly on)
    {
        var (creditor, debtor, settings) = (lead.Rules.Creditor, lead.Rules.Debtor!, lead.Rules.Settings);
        var kind = lead.Stage.Message!.Value;
        var isHandover = kind == MessageKind.Handover;
        return new LetterFacts
        {
            Regime = Regime(lead),
            Kind = kind,
            Language = LanguageOf(debtor, creditor),
            Channel = channel,
            DebtorCountry = settings.Debtor,
            SentOn = on,
            Creditor = Creditor(creditor, claims),
            DebtorName = debtor.Name,
            DebtorNumber = debtor.Id,
            Claims = [.. claims.Select(Claim)],
            AgreedRate = lead.Invoice.Facts.ClauseInterest,
            PayBy = claims.Max(line => line.Line.StatedDate),
            Term = NoticeTerms.RuleFor(Regime(lead), kind) is { } rule
                ? new NoticeTerms(lead.Rules.Law.Book).Count(rule, settings.Debtor, channel, on)
                : null,
            ContactName = creditor.Brand.ContactName,
            ContactPhone = creditor.Brand.ContactPhone,
            Links = LetterLinks.None,
            HasInvoiceCopy = true,
            LeadsToHandover = isHandover
                || (lead.Rules.Policy.End.Kind == PolicyEndKind.Handover && lead.Rules.Creditor.Agency is not null),
            IsHandoverApproved = claims.All(line => line.Invoice.Handover == HandoverState.Approved),
            Agency = creditor.Agency?.Name,
            HandoverOn = isHandover ? settings.Debtor.Calendar.AddWorkingDays(on, lead.Rules.Policy.End.AnnouncementDays) : null,
            OtherAmounts = [Money.Sum(claims.Select(line => line.Invoice.Facts.Principal - line.Invoice.Money.PrincipalOpen))],
        };
    }

    internal static TextLanguage LanguageOf(Debtor debtor, Creditor creditor) =>
        Language(debtor.Language) ?? Language(creditor.Language) ?? TextLanguage.En;

    private static Regime Regime(LetterLine line) => line.Rules.Law.Regime;

    private static LetterCreditor Creditor(Creditor creditor, IEnumerable<LetterLine> claims)
    {
        var account = PaidTo(creditor, [.. claims.Select(line => line.Invoice)]);
        return new LetterCreditor(creditor.Name, Iban.Parse(account.Iban), account.Holder, creditor.RegistrationNumber);
    }

    /// <summary>
    /// The account that the invoices name, if it is one of the creditor's; the first one where they name none. Any other
    /// is a mistake or a fraud, and a person has to look before anybody is asked to pay.
    /// </summary>
    internal static CreditorAccount PaidTo(Creditor creditor, IReadOnlyList<Invoice> invoices)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        var named = invoices.Select(invoice => invoice.Facts.PayToIban).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return (named, creditor.Accounts) switch
        {
            (_, []) => throw new InvalidOperationException($"Creditor {creditor.Id} has no account to pay to; record one."),
            ([], [var first, ..]) => first,
            ([var only], _) => creditor.Accounts.FirstOrDefault(account => Iban.Parse(account.Iban).Value == only)
                ?? throw new InvalidOperationException(
                    $"The invoice asks to be paid to {Iban.Parse(only).Paper}, which is no account of {creditor.Name}: check it."),
            _ => throw new InvalidOperationException("The invoices name different accounts; a message can only name one."),
        };
    }

    private static LetterClaim Claim(LetterLine line)
    {
        var facts = line.Invoice.Facts;
        return new LetterClaim(
            facts.Number, facts.IssueDate, line.Invoice.DueDate, facts.Principal, line.Invoice.PrincipalAsked,
            facts.PaymentReference.Length > 0 ? facts.PaymentReference : facts.Number, facts.ClaimKind);
    }

    private static TextLanguage? Language(string code) =>
        code.Length >= 2 && Enum.TryParse<TextLanguage>(code[..2], ignoreCase: true, out var language) && Enum.IsDefined(language)
            ? language
            : null;
}

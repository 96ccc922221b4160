using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>The facts that are recorded of an invoice as posted, with what the creditor settled filled in.</summary>
internal static class InvoiceFacts
{
    public static InvoiceRegistered Of(Creditor creditor, Debtor debtor, Policy policy, InvoiceInput input)
    {
        var currency = new Currency(input.Currency ?? "EUR");
        Money? Sum(decimal? amount) => amount is { } given ? Money.Of(given, currency) : null;
        var terms = input.Terms is { AcceptedOn: not null } accepted
            ? creditor.Terms.FirstOrDefault(each => each.Version == accepted.Version)
            : null;
        return new InvoiceRegistered(
            creditor.Id,
            input.Number!.Trim(),
            debtor.Id,
            debtor.Kind,
            debtor.Country,
            creditor.Country,
            debtor.Language,
            input.IssueDate!.Value,
            DueDate(input),
            input.DueDateAgreed ?? creditor.DueDateAgreed.GetValueOrDefault(
                debtor.Kind, debtor.Kind != DebtorKind.Consumer),
            input.ReceivedOn ?? input.IssueDate.Value,
            Money.Of(input.Total!.Value, currency),
            Money.Of(input.Vat ?? 0, currency),
            Money.Of(input.Prepaid ?? 0, currency),
            input.PaymentReference ?? References.Make(creditor, input.Number),
            policy.Id,
            policy.Version)
        {
            ClaimKind = input.ClaimKind ?? "services",
            ExternalId = input.ExternalId,
            Series = input.Series,
            Type = input.Type ?? "invoice",
            SupplyDate = input.SupplyDate,
            DeliveredVia = input.DeliveredVia,
            ContractId = input.Contract?.Id,
            IsRecurring = input.Contract?.Recurring ?? false,
            TermsVersion = input.Terms?.Version,
            TermsAcceptedOn = input.Terms?.AcceptedOn,
            DoNotDun = input.DoNotDun,
            DirectDebitMandate = input.Collection?.MandateId,
            DirectDebitOn = input.Collection?.DebitOn,
            CollectionMethod = input.Collection?.Method,
            ClauseInterest = (input.Clause?.InterestPercent ?? terms?.InterestPercent) is { } percent
                ? new Percentage(percent)
                : null,
            ClauseIndemnity = input.Clause?.Indemnity ?? terms?.Indemnity ?? false,
            EarlyPaymentUntil = input.EarlyPayment?.Until,
            EarlyPaymentAmount = Sum(input.EarlyPayment?.Amount),
            PayToIban = input.PayTo?.Iban is { } iban ? Iban.Parse(iban).Value : null,
            PayToHolder = input.PayTo?.Holder,
            OrderReference = input.OrderReference,
            PeppolMessageId = input.PeppolMessageId,
            CostCentre = input.CostCentre,
            DueLines = input.DueLines is { Count: > 0 } parts
                ? [.. parts.Select(part => new DueLine(part.DueDate!.Value, Money.Of(part.Amount!.Value, currency)))]
                : null,
            PriorReminders = input.Prior?.RemindersSent ?? 0,
            PriorReminderOn = input.Prior?.LastReminderOn,
            PriorNoticeOn = input.Prior?.NoticeServedOn,
        };
    }

    /// <summary>Of parts that are due on several days the last: nothing is ever asked before all of it is due.</summary>
    private static DateOnly DueDate(InvoiceInput input) =>
        input.DueDate ?? input.DueLines!.Max(part => part.DueDate!.Value);
}

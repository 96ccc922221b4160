using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Intake;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Acts;

/// <summary>
/// Does what concerns a debtor rather than one invoice: holds and circumstances. It is written once to the debtor, which
/// every invoice that comes later takes it over from, and then to each open invoice.
/// </summary>
public sealed class DebtorActs(DebtorStore debtors, Projections projections, InvoiceActs acts, TimeProvider time)
{
    public async Task<DebtorAnswer> Do(
        DurableTaskClient durable, CanonicalId creditor, CanonicalId debtor, string act, ActInput input, string source,
        CancellationToken cancellation)
    {
        var request = new ActRequest(ActBook.Named(act), input, source, null);
        if (await debtors.Find(creditor, debtor, cancellation) is not { } known)
        {
            return new DebtorAnswer(ActOutcome.Unknown);
        }

        var asked = Case(known, input);
        if (ActBook.FaultsOf(request.Rule, asked) is { Count: > 0 } faults)
        {
            return new DebtorAnswer(ActOutcome.Wrong) { Faults = Faults.Of(faults) };
        }

        var key = request.Rule.Key(asked);
        var recorded = new DebtorAct(key, request.Content, input.By!.Trim(), input.Reason, time.GetUtcNow());
        var isNew = await debtors.Stand(creditor, debtor, After(known.Standing, act, input, asked.Today), recorded, cancellation);
        if (!isNew && await debtors.ActOf(creditor, debtor, key, cancellation) is { } before && before.Content != request.Content)
        {
            return new DebtorAnswer(ActOutcome.Conflicts) { Why = $"'{act}' of this id is recorded with other content.", Act = before };
        }

        var invoices = new List<string>();
        foreach (var invoice in await projections.OpenOf(creditor, debtor, cancellation))
        {
            var answer = await acts.Do(durable, invoice, InvoiceAct(act), input, source, cancellation, Subject(act, input));
            if (answer.IsDone)
            {
                invoices.Add(invoice.Number.Value);
            }
        }

        return new DebtorAnswer(isNew ? ActOutcome.Recorded : ActOutcome.Repeated) { Act = recorded, Invoices = invoices };
    }

    /// <summary>What stands for the debtor after the act; holds that are over are left behind.</summary>
    private static IReadOnlyList<InvoiceEvent> After(
        IReadOnlyList<InvoiceEvent> standing, string act, ActInput input, DateOnly today)
    {
        var rest = standing.Where(fact => fact is not HoldPlaced hold || hold.Until >= today);
        return act switch
        {
            "debtor-holds" =>
                [.. rest, new HoldPlaced(CanonicalId.Of(input.Id!).Value, input.Until!.Value, input.Reason!.Trim()) { IsOfDebtor = true }],
            "debtor-hold-release" => [.. rest.Where(fact => fact is not HoldPlaced hold || hold.Hold != CanonicalId.Of(input.Id!).Value)],
            "circumstances" => [.. rest, Circumstance.Named(input.Kind)!.On(input.On!.Value, input.Representative)],
            "circumstance-ended" => [.. rest.Where(fact => fact is not DebtorCircumstance of || of.Kind != input.Kind)],
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No act on a debtor has that name."),
        };
    }

    private static string InvoiceAct(string act) => act == "debtor-hold-release" ? "release" : act;

    private static string? Subject(string act, ActInput input) =>
        act == "debtor-hold-release" ? CanonicalId.Of(input.Id!).Value : null;

    /// <summary>The checks of these acts look at the body and the day only; there is no one invoice to look at.</summary>
    private ActCase Case(Debtor debtor, ActInput input) => new(
        input, null!, null!, new DunningSettings(new Country(debtor.Country)), null!,
        TimeZones.DayOf(time.GetUtcNow(), new Country(debtor.Country).TimeZone));
}

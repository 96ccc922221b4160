using System.Globalization;
using Grpc.Core;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Reading;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Creditors;

/// <summary>What a creditor's first live week would bring: every act of every open invoice, if nothing is paid.</summary>
public sealed class FirstWeek(Lists lists, Ledger ledger, InvoiceRules rules, TimeProvider time)
{
    /// <summary>A larger start is looked at by its first invoices; the rest follows on their days.</summary>
    private const int MostInvoices = 1000;

    public async Task<WeekPlan> Of(Creditor creditor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        var (now, owner) = (time.GetUtcNow(), CanonicalId.Of(creditor.Id));
        var (open, isWhole) = await Open(owner, cancellation);
        var acts = new List<(string Invoice, PlannedAct Act)>();
        foreach (var id in open)
        {
            if (await ledger.Read(id, cancellation) is { Invoice: { } invoice } read)
            {
                var plan = (await rules.Of(read, cancellation)).Planner.Of(invoice, now);
                acts.AddRange(plan.Where(act => act.At <= now.AddDays(7)).Select(act => (invoice.Facts.Number, act)));
            }
        }

        var sorted = acts.OrderBy(act => act.Act.At).ThenBy(act => act.Invoice, StringComparer.Ordinal).ToList();
        var name = StableHash.Name(string.Join('\n', sorted.Select(act => string.Create(
            CultureInfo.InvariantCulture, $"{act.Act.At:O} {act.Invoice} {act.Act.Kind}"))))[..16];
        var today = TimeZones.DayOf(now, new Country(creditor.Country).TimeZone);
        return new WeekPlan(name, today, today.AddDays(7), open, sorted, isWhole);
    }

    private async Task<(IReadOnlyList<InvoiceId> Open, bool IsWhole)> Open(
        CanonicalId creditor, CancellationToken cancellation)
    {
        var found = new List<InvoiceId>();
        var mark = PageMark.Start;
        while (found.Count < MostInvoices)
        {
            var page = await lists.Items(creditor, null, null, mark, cancellation);
            found.AddRange(page.Items.Select(item => new InvoiceId(creditor, CanonicalId.Of(item.Number))));
            if (page.Next is null || PageMark.Read(page.Next) is not { } next)
            {
                return (found, true);
            }

            mark = next;
        }

        return (found, false);
    }

    /// <summary>Lets the invoices of the plan look again, now that messages may leave.</summary>
    public async Task Wake(DurableTaskClient durable, WeekPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(durable);
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var id in plan.Invoices)
        {
            try
            {
                await durable.RaiseEventAsync(id.InstanceId, InvoiceLife.Nudge, 0, cancellation);
            }
            catch (RpcException gone) when (gone.StatusCode is StatusCode.NotFound or StatusCode.FailedPrecondition)
            {
                // The watchdog brings back an orchestration that is gone.
            }
        }
    }
}

/// <summary>The acts of a week.</summary>
/// <param name="Name">Changes with the acts: what was looked at is what is approved.</param>
/// <param name="IsWhole">Whether every open invoice was looked at.</param>
public sealed record WeekPlan(
    string Name,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<InvoiceId> Invoices,
    IReadOnlyList<(string Invoice, PlannedAct Act)> Acts,
    bool IsWhole);

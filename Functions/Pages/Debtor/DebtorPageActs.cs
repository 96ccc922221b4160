using System.Text.Json;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Acts;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Pages.Debtor;

/// <summary>
/// Records what a debtor said on a page, on every invoice that it is about, and lets the confirmation go. The same form
/// sent twice is one act.
/// </summary>
public sealed class DebtorPageActs(InvoiceActs acts, DebtorLinks links)
{
    private const string ByDebtor = "debtor";

    /// <summary>Whether all was recorded; what could not be is for a person to arrange.</summary>
    internal async Task<bool> Do(
        DurableTaskClient durable, DebtorSituation situation, string act,
        IReadOnlyList<(OpenClaim Claim, string Act, ActInput Input)> wanted,
        CancellationToken cancellation)
    {
        var content = JsonSerializer.Serialize(wanted.Select(each => new { each.Claim.Read.Id.Number.Value, each.Act, each.Input }));
        var id = StableHash.Name($"{situation.Link.Token}|{content}")[..16];
        var recorded = new List<string>();
        foreach (var (claim, name, input) in wanted)
        {
            var answer = await acts.Do(
                durable, claim.Read.Id, name, input with { Id = id, By = ByDebtor }, ActRequest.DebtorPage, cancellation);
            if (answer.IsDone) recorded.Add(claim.Read.Id.Number.Value);
        }

        if (recorded.Count == 0) return false;

        if (act == "address") await links.Revoke(situation.Link, cancellation);
        else await Confirm(durable, situation, act, id, recorded, wanted[0], cancellation);

        return recorded.Count == wanted.Count;
    }

    private static async Task Confirm(
        DurableTaskClient durable, DebtorSituation situation, string act, string id, List<string> recorded,
        (OpenClaim Claim, string Act, ActInput Input) first, CancellationToken cancellation)
    {
        var about = first.Act switch { "says-paid" => "paid", "promises" => "promise", "plans" => "plan", _ => act };
        var turn = new ConfirmationTurn(situation.Link.Creditor, situation.Link.Debtor, id, about, recorded)
        {
            Day = first.Input.Date ?? first.Input.Instalments?[0].On,
            Token = situation.Link.Token,
        };
        await Conductors.Start(durable, nameof(ConfirmationPost), turn.InstanceId, turn, cancellation);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Acts;
using Receivables.Functions.Intake;
using Receivables.Functions.Reading;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>
/// Replaces what is known of a debtor. Invoices that waited for a right address go on; the rest look again by themselves
/// before they do anything.
/// </summary>
public sealed class DebtorFacts(
    DebtorStore debtors, Projections projections, ReadModel readModel, Ledger ledger, InvoiceActs acts, PolicyBook policies,
    TimeProvider time)
{
    public async Task<IActionResult> Put(
        DurableTaskClient durable, Creditor owner, CanonicalId debtor, string path, byte[] body, Caller caller,
        CancellationToken cancellation)
    {
        var (said, refusal) = JsonBody.Parse<DebtorInput>(body);
        var (act, _) = JsonBody.Parse<ActWords>(body);
        if (said is null || act is null)
        {
            return refusal ?? Problem.Unreadable("'reason' and 'by' are texts.");
        }

        var creditor = CanonicalId.Of(owner.Id);
        var known = await debtors.Find(creditor, debtor, cancellation);
        var id = known?.Id ?? said.Id ?? path;
        var faults = InvoiceCheck.FaultsOf(said);
        faults.Require(said.Id is null || CanonicalId.FaultOf(said.Id) is null && CanonicalId.Of(said.Id) == debtor, "id",
            "is another than that of the path.");
        faults.Require(said.Policy is null || policies.Find(said.Policy) is not null, "policy", $"there is no policy '{said.Policy}'.");
        if (faults.Any)
        {
            return Problem.Wrong(faults);
        }

        var told = DebtorReader.Of(owner, said with { Id = id }, known);
        if (known is null || told with { Standing = [] } != known with { Standing = [] } && !Same(told, known))
        {
            var by = caller.ActsAs(act.By);
            await debtors.Keep(creditor, told, cancellation);
            await debtors.Stand(
                creditor, debtor, known?.Standing ?? [],
                new DebtorAct($"put-{time.GetUtcNow():yyyyMMddHHmmssfffffff}", "", by, act.Reason, time.GetUtcNow()), cancellation);
            await readModel.Describe(creditor, told, cancellation);
            await GoOn(durable, creditor, debtor, by, cancellation);
        }

        return new OkObjectResult(told);
    }

    private static bool Same(Debtor one, Debtor other) =>
        System.Text.Json.JsonSerializer.Serialize(one) == System.Text.Json.JsonSerializer.Serialize(other);

    /// <summary>Closes what waited for a right address.</summary>
    private async Task GoOn(
        DurableTaskClient durable, CanonicalId creditor, CanonicalId debtor, string by, CancellationToken cancellation)
    {
        foreach (var id in await projections.OpenOf(creditor, debtor, cancellation))
        {
            var waiting = (await ledger.Read(id, cancellation)).Invoice?.Worklist.Values
                .Where(work => work.Kind == nameof(PauseKind.BadAddress)).Select(work => work.Task).ToList() ?? [];
            foreach (var task in waiting)
            {
                await acts.Do(
                    durable, id, "task-done", new ActInput { By = by, Reason = "the address was changed" }, "debtor", cancellation, task);
            }
        }
    }

    /// <summary>Who changes it and why, beside the facts.</summary>
    private sealed record ActWords
    {
        public string? Reason { get; init; }

        public string? By { get; init; }
    }
}

using DurableTask.Core.Exceptions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Functions.Http;
using Receivables.Functions.Orchestrations;

namespace Receivables.Functions.Recovery;

/// <summary>Operators' work that goes through the whole ledger: starts it, and tells how far it has come.</summary>
public sealed class OperationsApi
{
    private static readonly OrchestrationRuntimeStatus[] Running =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>Makes read models and orchestrations anew from the ledger.</summary>
    [Function("PostRebuild")]
    public static Task<IActionResult> Rebuild(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/operations/rebuild")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => Start(durable, WalkTurn.Rebuild, cancellation);

    /// <summary>Checks the evidence of every invoice.</summary>
    [Function("PostVerify")]
    public static Task<IActionResult> Verify(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/operations/verify")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => Start(durable, WalkTurn.Verify, cancellation);

    /// <summary>How far the last work of that name has come.</summary>
    [Function("GetOperation")]
    public static async Task<IActionResult> Progress(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "api/operations/{work}")] HttpRequest request,
        string work,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var known = work is WalkTurn.Rebuild or WalkTurn.Verify
            ? await durable.GetInstanceAsync(new WalkTurn(work).InstanceId, getInputsAndOutputs: true, cancellation)
            : null;
        if (known is null)
        {
            return Problem.NotFound($"No work '{work}' was started.");
        }

        var turn = known.SerializedCustomStatus is null ? new WalkTurn(work) : known.ReadCustomStatusAs<WalkTurn>()!;
        return new OkObjectResult(new
        {
            work,
            state = known.RuntimeStatus.ToString().ToLowerInvariant(),
            done = turn.Done,
            wrong = turn.Wrong,
            faults = turn.Faults,
            finished = known.IsCompleted,
        });
    }

    private static async Task<IActionResult> Start(DurableTaskClient durable, string work, CancellationToken cancellation)
    {
        var turn = new WalkTurn(work);
        try
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(
                nameof(LedgerWalk),
                turn,
                new StartOrchestrationOptions(turn.InstanceId) { Version = Versions.Current }.WithDedupeStatuses(Running),
                cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It is under way; asking again shows how far it is.
        }

        return new AcceptedResult($"/api/operations/{work}", new { work, progress = $"/api/operations/{work}" });
    }
}

using DurableTask.Core.Exceptions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>Lays a stage's request on the debtor's desk and makes sure that a conductor comes for its slot.</summary>
public sealed class RequestMessage(DebtorDesk desk)
{
    /// <summary>A desk that changes under every one of so many attempts is left to the next turn.</summary>
    private const int MostAttempts = 5;

    private static readonly OrchestrationRuntimeStatus[] Once =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Completed,
    ];

    [Function(nameof(RequestMessage))]
    public async Task Run(
        [ActivityTrigger] StageRequest request, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var head = await desk.Read(request.Creditor, request.Debtor, cancellation);
            if (head.ClosedUpTo >= request.Slot || await desk.Ask(request, head, cancellation))
            {
                break;
            }
        }

        await Start(durable, new ConductorTurn(request.Creditor, request.Debtor, request.Slot), cancellation);
    }

    private static async Task Start(DurableTaskClient durable, ConductorTurn turn, CancellationToken cancellation)
    {
        var options = new StartOrchestrationOptions(turn.InstanceId)
        {
            Tags = new Dictionary<string, string> { ["creditor"] = turn.Creditor, ["debtor"] = turn.Debtor },
        }.WithDedupeStatuses(Once);
        try
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(nameof(DebtorConductor), turn, options, cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // The first request of the slot brought the conductor; it will find this one too.
        }
    }
}

using DurableTask.Core.Exceptions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>Makes sure that somebody follows the question whether a claim may be handed over; asking twice is one.</summary>
public sealed class AskApproval(Ledger ledger)
{
    private static readonly OrchestrationRuntimeStatus[] Once =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Completed,
    ];

    [Function(nameof(AskApproval))]
    public async Task Run(
        [ActivityTrigger] LifeTurn turn, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        var read = await ledger.Read(turn.Invoice, cancellation);
        if (read.State is not { Handover: HandoverState.Asked, HandoverOn: { } askedOn } invoice)
        {
            return;
        }

        var asks = new ApprovalTurn(turn.Creditor, turn.Number, invoice.Cycle, askedOn);
        var options = new StartOrchestrationOptions(asks.InstanceId)
        {
            Version = Versions.Current,
            Tags = new Dictionary<string, string> { ["creditor"] = turn.Creditor, ["invoice"] = turn.Number },
        }.WithDedupeStatuses(Once);
        try
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(nameof(HandoverApproval), asks, options, cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Somebody follows the question already, or it was followed to its end.
        }
    }
}

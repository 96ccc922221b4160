using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Sending;

namespace Receivables.Functions.Activities;

/// <summary>Lays a stage's request on the debtor's desk and makes sure that a conductor comes for its slot.</summary>
public sealed class RequestMessage(DebtorDesk desk)
{
    /// <summary>A desk that changes under every one of so many attempts is left to the next turn.</summary>
    private const int MostAttempts = 5;

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

        var turn = new ConductorTurn(request.Creditor, request.Debtor, request.Slot);
        var tags = new Dictionary<string, string> { ["creditor"] = turn.Creditor, ["debtor"] = turn.Debtor };
        await Conductors.Start(durable, nameof(DebtorConductor), turn.InstanceId, turn, cancellation, tags);
    }
}

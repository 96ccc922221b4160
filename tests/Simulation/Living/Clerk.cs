namespace Receivables.Simulation.Tests;

/// <summary>
/// People who do their part once nothing goes wrong any more: the clerk approves what waits for approval, and a debtor
/// whose invoice waits for anything else of a person pays it.
/// </summary>
internal sealed class Clerk(Scene scene, IReadOnlyList<Life> lives)
{
    private const int MostWeeks = 90;

    /// <summary>Week after week until every invoice has ended, or it is clear that one never will.</summary>
    public async Task Work()
    {
        var open = lives.ToList();
        for (var week = 0; week < MostWeeks && open.Count > 0; week++)
        {
            await scene.Until(scene.Now.AddDays(7));
            var left = new List<Life>();
            foreach (var life in open)
            {
                var seen = await SeenInvoice.Look(scene, life);
                if (seen.HasEnded)
                {
                    continue;
                }

                left.Add(life);
                if (NothingStops.WaitsForPerson(seen) || week > MostWeeks / 2)
                {
                    await Do(seen);
                }
            }

            open = left;
        }
    }

    private async Task Do(SeenInvoice seen)
    {
        var path = $"{seen.Life.Invoice.Path}/handover/approval";
        var isApproved = seen.Status == "awaitingApproval" && seen.Life.Invoice.Total > 250m
            && await scene.Post(path, new { approve = true, reason = "akkoord", by = "beslisser" }) is { Status: 200 or 202 };
        if (!isApproved)
        {
            await seen.Life.PayAll();
        }
    }
}

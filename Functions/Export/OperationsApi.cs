using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Receivables.Functions.Http;

namespace Receivables.Functions.Export;

/// <summary>
/// Export and restore, for operators, who hold the master key. Each night the app exports by itself where it has an account
/// for exports.
/// </summary>
public sealed class OperationsApi(LedgerExport export, LedgerRestore restore, IConfiguration settings)
{
    /// <summary>Every night at half past one, UTC.</summary>
    [Function("NightlyExport")]
    public async Task Nightly([TimerTrigger("0 30 1 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(settings[AzureClients.ExportAddress]))
        {
            await export.Run(cancellation);
        }
    }

    [Function("PostExport")]
    public async Task<IActionResult> Export(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/operations/export")] HttpRequest request,
        CancellationToken cancellation)
    {
        var run = await export.Run(cancellation);
        return new OkObjectResult(new { run = run.Number, at = run.At, rows = run.Rows });
    }

    [Function("PostRestore")]
    public async Task<IActionResult> Restore(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/operations/restore")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        await restore.Run(durable, cancellation) is { } rows
            ? new OkObjectResult(new { rows })
            : Problem.Conflict("The ledger of this account is not empty; an export is restored into an empty account only.");
}

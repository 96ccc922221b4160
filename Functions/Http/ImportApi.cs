using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Functions.Intake.Import;

namespace Receivables.Functions.Http;

/// <summary>Imports an existing open-items sheet, or tries it without recording anything.</summary>
public sealed class ImportApi(CreditorAccess access, Importing importing)
{
    [Function("PostImport")]
    public async Task<IActionResult> Post(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/import")] HttpRequest request,
        string creditor,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.Enter(request, creditor, Role.Collector, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        if (request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) != true)
        {
            return Problem.WrongType("A sheet of open items is text/csv.");
        }

        var (content, refusal) = await JsonBody.Bytes(request, cancellation);
        if (content is null)
        {
            return refusal!;
        }

        var isDryRun = string.Equals(request.Query["dryRun"], "true", StringComparison.OrdinalIgnoreCase);
        var (rows, faults) = await importing.Import(durable, owner, content, isDryRun, cancellation);
        return faults.Any ? Problem.Wrong(faults) : new OkObjectResult(new
        {
            dryRun = isDryRun,
            accepted = rows.Count(row => row.Result is "registered" or "wouldRegister" or "repeated"),
            refused = rows.Count(row => row.Result is "refused" or "conflict"),
            rows = rows.Select(row => new
            {
                line = row.Line,
                number = row.Number,
                result = row.Result,
                errors = row.Faults?.ByField,
                warnings = row.Warnings,
                plan = row.Plan.Select(act => new { at = act.At, kind = InvoiceView.Camel(act.Kind.ToString()), text = act.Text }),
            }),
        });
    }
}

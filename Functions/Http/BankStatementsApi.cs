using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Http;

/// <summary>Intake of bank statements, CAMT.053 or MT940, whichever the content is.</summary>
public sealed class BankStatementsApi(CreditorAccess access, StatementIntake intake)
{
    [Function("PostBankStatement")]
    public async Task<IActionResult> Post(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/bank-statements")] HttpRequest request,
        string creditor,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.Enter(request, creditor, Role.Collector, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        if (Type(request) is not { } type)
        {
            return Problem.WrongType("A bank statement is CAMT.053 as application/xml, or MT940 as text/plain.");
        }

        var (content, refusal) = await JsonBody.Bytes(request, cancellation);
        if (content is null)
        {
            return refusal!;
        }

        var (file, results) = await intake.Take(durable, owner, content, type, cancellation);
        return file.IsAccepted ? new OkObjectResult(Body(owner, file, results)) : Problem.Wrong(file.Faults);
    }

    private static string? Type(HttpRequest request) =>
        (request.ContentType?.Split(';')[0].Trim().ToLowerInvariant()) switch
        {
            "application/xml" or "text/xml" => "application/xml",
            "text/plain" => "text/plain",
            _ => null,
        };

    private static object Body(Creditor creditor, BankFile file, IReadOnlyList<StatementResult> results) => new
    {
        account = file.Statements is [var first, ..] ? first.Account.ToString() : null,
        from = file.Statements.Min(statement => statement.From),
        to = file.Statements.Max(statement => statement.To),
        entries = results.Select(result => new
        {
            id = result.Entry.Id,
            amount = result.Entry.Amount.Amount,
            bookedOn = result.Entry.BookedOn,
            result = result.Result,
            invoices = result.Invoices,
            why = result.Why,
        }),
        warnings = file.Warnings.Select(warning => warning.ToString()).Concat(OtherAccounts(creditor, file)),
    };

    private static IEnumerable<string> OtherAccounts(Creditor creditor, BankFile file) =>
        file.Statements.Select(statement => statement.Account).Distinct()
            .Where(account => creditor.Accounts.All(own => Iban.Parse(own.Iban) != account.Iban))
            .Select(account => $"Account {account} is none of the creditor's accounts.");
}

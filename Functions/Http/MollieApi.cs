using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Receivables.Functions.Intake;
using Receivables.Functions.Intake.Mollie;

namespace Receivables.Functions.Http;

/// <summary>
/// The webhook of the payment provider. Anybody can call it, so only the id in it is used, and only to ask the provider.
/// It answers the same for an id that is not known, so that it tells nobody which ids exist.
/// </summary>
public sealed partial class MollieApi(CreditorAccess access, MollieIntake intake, ILogger<MollieApi> logger)
{
    private const int LongestForm = 4096;

    [Function("PostMollie")]
    public async Task<IActionResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/psp/mollie/{creditor}")] HttpRequest request,
        string creditor,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (owner, denied) = await access.Find(creditor, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        if (!request.HasFormContentType || request.ContentLength > LongestForm)
        {
            return Problem.WrongType("The provider sends a form with the field id.");
        }

        var id = (await Form(request, cancellation))?["id"].ToString();
        if (!MollieClient.IsId(id))
        {
            var faults = new Faults();
            faults.Add("id", "is the id of a payment: tr_ and letters and digits.");
            return Problem.Wrong(faults);
        }

        if (intake.KeyOf(owner) is not { Length: > 0 } key)
        {
            return Problem.NotFound($"Creditor '{creditor}' takes no payments through this provider.");
        }

        try
        {
            LogTaken(id!, await intake.Take(durable, owner, id!, key, cancellation));
            return new OkResult();
        }
        catch (HttpRequestException away)
        {
            LogAway(away);
            return Problem.ProviderAway();
        }
    }

    private static async Task<IFormCollection?> Form(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await request.ReadFormAsync(cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "The provider's payment {Id}: {Outcome}.")]
    private partial void LogTaken(string id, string outcome);

    [LoggerMessage(LogLevel.Warning, "The payment provider could not say how a payment stands.")]
    private partial void LogAway(Exception away);
}

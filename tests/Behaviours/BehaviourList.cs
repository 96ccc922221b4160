using Azure.Communication.Email;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Receivables.Behaviours;

/// <summary>
/// Tries every behaviour that the product relies on and answers with a line each. <c>GET /behaviours</c> is 200 when all
/// hold and 500 when one does not.
/// </summary>
public sealed class BehaviourList(IServiceProvider services, IConfiguration settings)
{
    [Function("Behaviours")]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "behaviours")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        var only = request.Query["only"].ToString();
        var lines = new List<object>();
        var failed = 0;
        foreach (var behaviour in All(client, request).Where(each => each.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            var why = await Fault(behaviour);
            failed += why is null ? 0 : 1;
            lines.Add(new { behaviour = behaviour.Name, holds = why is null, why });
        }

        return new ObjectResult(new { tried = lines.Count, failed, behaviours = lines })
        {
            StatusCode = failed == 0 ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError,
        };
    }

    private static async Task<string?> Fault(Behaviour behaviour)
    {
        try
        {
            await behaviour.Try();
            return null;
        }
        catch (Exception fault)
        {
            return $"{fault.GetType().Name}: {fault.Message}";
        }
    }

    private IEnumerable<Behaviour> All(DurableTaskClient client, HttpRequest request)
    {
        var mail = services.GetService<EmailClient>();
        return
        [
            .. new TableBehaviours(services.GetRequiredService<TableServiceClient>()).All(),
            .. new BlobBehaviours(services.GetRequiredService<BlobServiceClient>()).All(),
            .. new DurableBehaviours(client).All(),
            .. new WorkerBehaviours(client, Address(request), settings["BEHAVIOURS_WITHOUT_KEYS"] != "true").All(),
            .. mail is null ? [] : new MailBehaviours(mail, Setting("BEHAVIOURS_SENDER"), Setting("BEHAVIOURS_RECIPIENT")).All(),
        ];
    }

    /// <summary>Where the app answers: behind the host the request may name another address than its caller used.</summary>
    private Uri Address(HttpRequest request) => new(
        settings["BEHAVIOURS_ADDRESS"] is { Length: > 0 } address ? address
        : settings["WEBSITE_HOSTNAME"] is { Length: > 0 } host ? $"{request.Scheme}://{host}"
        : $"{request.Scheme}://{request.Host}");

    private string Setting(string name) => settings[name] is { Length: > 0 } value ? value : "behaviours@example.com";
}

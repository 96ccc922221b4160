using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Functions.Http;

/// <summary>Tells whoever watches the app whether it is alive and whether it can work.</summary>
public sealed class Health
{
    /// <summary>The process answers.</summary>
    [Function(nameof(HealthLive))]
    public static IActionResult HealthLive(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/live")] HttpRequest request) =>
        new OkObjectResult(new { status = "live" });

    /// <summary>The app can do its work.</summary>
    [Function(nameof(HealthReady))]
    public static IActionResult HealthReady(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/ready")] HttpRequest request) =>
        new OkObjectResult(new { status = "ready" });
}

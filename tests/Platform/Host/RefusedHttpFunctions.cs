#pragma warning disable CA1034 // Nested on purpose: each class is one app that must be refused.
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Platform.Tests.Host;

/// <summary>HTTP functions that the platform must not start with; each class has one mistake.</summary>
public static class RefusedHttpFunctions
{
    private static readonly OkResult Ok = new();

    public sealed class ReturnsText
    {
        [Function("Texter")]
        public static string Run([HttpTrigger] HttpRequest request) => "text";
    }

    public sealed class ReturnsNothing
    {
        [Function("Silent")]
        public static Task Run([HttpTrigger] HttpRequest request) => Task.CompletedTask;
    }

    public sealed class TriggerIsText
    {
        [Function("Stringly")]
        public static IActionResult Run([HttpTrigger] string request) => Ok;
    }

    public sealed class TakesHttpContext
    {
        [Function("Contextual")]
        public static IActionResult Run([HttpTrigger] HttpRequest request, HttpContext context) => Ok;
    }

    public sealed class TakesService
    {
        [Function("Injected")]
        public static IActionResult Run([HttpTrigger] HttpRequest request, TimeProvider time) => Ok;
    }

    public sealed class TakesBodyOfMvc
    {
        [Function("Mvc")]
        public static IActionResult Run([HttpTrigger] HttpRequest request, [FromBody] Uri body) => Ok;
    }

    public sealed class TakesDateOnly
    {
        [Function("Dated")]
        public static IActionResult Run([HttpTrigger(Route = "on/{day}")] HttpRequest request, DateOnly day) => Ok;
    }

    public sealed class TakesEnum
    {
        [Function("Chosen")]
        public static IActionResult Run([HttpTrigger(Route = "on/{day}")] HttpRequest request, DayOfWeek day) => Ok;
    }

    public sealed class MissesRouteValue
    {
        [Function("Mistyped")]
        public static IActionResult Run([HttpTrigger(Route = "{creditor}")] HttpRequest request, string creditorId) => Ok;
    }

    public sealed class OptionalRouteValue
    {
        [Function("Paged")]
        public static IActionResult Run([HttpTrigger(Route = "all/{page:int?}")] HttpRequest request, int page) => Ok;
    }

    public sealed class UnknownConstraint
    {
        [Function("Constrained")]
        public static IActionResult Run([HttpTrigger(Route = "{id:iban}")] HttpRequest request) => Ok;
    }

    public sealed class WrongConstraint
    {
        [Function("Constrained")]
        public static IActionResult Run([HttpTrigger(Route = "{id:length(a)}")] HttpRequest request) => Ok;
    }

    public sealed class MalformedRoute
    {
        [Function("Malformed")]
        public static IActionResult Run([HttpTrigger(Route = "invoices/{number")] HttpRequest request) => Ok;
    }

    public sealed class AdminRoute
    {
        [Function("Administer")]
        public static IActionResult Run([HttpTrigger(Route = "administration/users")] HttpRequest request) => Ok;
    }

    public sealed class RuntimeRoute
    {
        [Function("Running")]
        public static IActionResult Run([HttpTrigger(Route = "/Runtime/x")] HttpRequest request) => Ok;
    }

    public sealed class LocalRoute
    {
        [Function("Localise")]
        public static IActionResult Run([HttpTrigger(Route = "local/clock")] HttpRequest request) => Ok;
    }

    public sealed class MethodIsNoMethod
    {
        [Function("Misdone")]
        public static IActionResult Run([HttpTrigger("get,post")] HttpRequest request) => Ok;
    }

    public sealed class SameRoute
    {
        [Function("A")]
        public static IActionResult A([HttpTrigger("get", "post", Route = "x/{id}")] HttpRequest request) => Ok;

        [Function("B")]
        public static IActionResult B([HttpTrigger("get", Route = "X/{number}")] HttpRequest request) => Ok;
    }

    public sealed class ShadowedRoute
    {
        [Function("Details")]
        public static IActionResult A([HttpTrigger("get", Route = "products/{id}")] HttpRequest request) => Ok;

        [Function("List")]
        public static IActionResult B([HttpTrigger("get", Route = "products/list")] HttpRequest request) => Ok;
    }

    public sealed class ShadowedByCatchAll
    {
        [Function("Any")]
        public static IActionResult A([HttpTrigger(Route = "{*path}")] HttpRequest request) => Ok;

        [Function("Health")]
        public static IActionResult B([HttpTrigger("get", Route = "health/live")] HttpRequest request) => Ok;
    }
}

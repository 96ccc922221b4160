#pragma warning disable CA1034, MA0055 // Nested on purpose: each class is one app that must be refused.
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace Receivables.Platform.Tests.Host;

/// <summary>Functions that the platform must not start with; each class has one mistake.</summary>
public static class RefusedFunctions
{
    private static readonly OkResult Ok = new();

    public sealed class NameTwice
    {
        [Function("Same")]
        public static IActionResult One([HttpTrigger(Route = "one")] HttpRequest request) => Ok;

        [Function("SAME")]
        public static IActionResult Two([HttpTrigger(Route = "two")] HttpRequest request) => Ok;
    }

    public sealed class NameWithSpace
    {
        [Function("Send mail")]
        public static IActionResult Run([HttpTrigger] HttpRequest request) => Ok;
    }

    public sealed class NameStartsWithDigit
    {
        [Function("1st")]
        public static IActionResult Run([HttpTrigger] HttpRequest request) => Ok;
    }

    public sealed class NameIsHost
    {
        [Function("Host")]
        public static IActionResult Run([HttpTrigger] HttpRequest request) => Ok;
    }

    public sealed class NotPublicMethod
    {
        [Function("Hidden")]
        internal static IActionResult Run([HttpTrigger] HttpRequest request) => Ok;
    }

    internal sealed class NotPublicNestedClass
    {
        [Function("Hidden")]
        public static IActionResult Run([HttpTrigger] HttpRequest request) => Ok;
    }

    public sealed class GenericMethod
    {
        [Function("Generic")]
        public static IActionResult Run<T>([HttpTrigger] HttpRequest request) => Ok;
    }

    public abstract class AbstractClass
    {
        [Function("Abstract")]
        public IActionResult Run([HttpTrigger] HttpRequest request) => Ok;
    }

    public sealed class Overloads
    {
        [Function("First")]
        public static IActionResult Run([HttpTrigger] HttpRequest request) => Ok;

        [Function("Second")]
        public static IActionResult Run([HttpTrigger] HttpRequest request, FunctionContext context) => Ok;
    }

    public sealed class AsyncVoid
    {
#pragma warning disable MA0155, AsyncFixer03 // The mistake that is to be refused.
        [Function("Lost")]
        public static async void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => await Task.Yield();
#pragma warning restore MA0155, AsyncFixer03
    }

    public sealed class ReturnsValueTask
    {
        [Function("Unawaited")]
        public static ValueTask<IActionResult> Run([HttpTrigger] HttpRequest request) => new(Ok);
    }

    public sealed class ByReference
    {
        [Function("Reference")]
        public static IActionResult Run([HttpTrigger] HttpRequest request, in int page) => Ok;
    }

    public sealed class NoTrigger
    {
        [Function("Triggerless")]
        public static IActionResult Run(HttpRequest request) => Ok;
    }

    public sealed class TwoTriggers
    {
        [Function("Both")]
        public static IActionResult Run(
            [HttpTrigger] HttpRequest request, [TimerTrigger("0 0 * * * *")] TimerInfo timer) => Ok;
    }

    public sealed class TwoBindings
    {
        [Function("Double")]
        public static IActionResult Run([HttpTrigger, DurableClient] HttpRequest request) => Ok;
    }

    public sealed class NeedsUnregistered(IComparer<Guid> order)
    {
        [Function("Needy")]
        public IActionResult Run([HttpTrigger] HttpRequest request) => new OkObjectResult(order.ToString());
    }

    public sealed class NoPublicConstructor
    {
        private NoPublicConstructor()
        {
        }

        [Function("Sealed")]
        public IActionResult Run([HttpTrigger] HttpRequest request) => Ok;
    }

    public sealed class BodyTwice
    {
        [Function("Greedy")]
        public static IActionResult Run([HttpTrigger] HttpRequest request, [FromBody] Uri one, [FromBody] Uri two) => Ok;
    }

    public sealed class BodyOfTimer
    {
        [Function("Bodiless")]
        public static void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, [FromBody] Uri one)
        {
        }
    }
}

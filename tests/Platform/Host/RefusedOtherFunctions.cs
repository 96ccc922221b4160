#pragma warning disable CA1034 // Nested on purpose: each class is one app that must be refused.
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Host;

/// <summary>Timers, orchestrators and activities that must not start; each class has one mistake.</summary>
public static class RefusedOtherFunctions
{
    public sealed class TimerIsText
    {
        [Function("Stringly")]
        public static void Run([TimerTrigger("0 0 * * * *")] string timer)
        {
        }
    }

    public sealed class TimerWithValue
    {
        [Function("Valued")]
        public static void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, string name)
        {
        }
    }

    public sealed class ScheduleIsNone
    {
        [Function("Unscheduled")]
        public static void Run([TimerTrigger("every day")] TimerInfo timer)
        {
        }
    }

    public sealed class ScheduleNeverComes
    {
        [Function("Never")]
        public static void Run([TimerTrigger("0 0 0 31 2 *")] TimerInfo timer)
        {
        }
    }

    public sealed class ScheduleSettingIsMissing
    {
        [Function("Unset")]
        public static void Run([TimerTrigger("%DailySchedule%")] TimerInfo timer)
        {
        }
    }

    public sealed class OrchestratorWithoutContext
    {
        [Function("Contextless")]
        public static Task Run([OrchestrationTrigger] string input) => Task.CompletedTask;
    }

    public sealed class OrchestratorReturnsVoid
    {
        [Function("Void")]
        public static void Run([OrchestrationTrigger] TaskOrchestrationContext context)
        {
        }
    }

    public sealed class OrchestratorWithTwoInputs
    {
        [Function("Greedy")]
        public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string one, int two) =>
            Task.CompletedTask;
    }

    public sealed class OrchestratorWithClient
    {
        [Function("Clever")]
        public static Task Run(
            [OrchestrationTrigger] TaskOrchestrationContext context, [DurableClient] DurableTaskClient client) =>
            Task.CompletedTask;
    }

    public sealed class OrchestratorWithNullableInput
    {
        [Function("Nullable")]
        public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, int? input) =>
            Task.CompletedTask;
    }

    public sealed class OrchestratorWithListInput
    {
        [Function("Abstract")]
        public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, IReadOnlyList<int> input) =>
            Task.CompletedTask;
    }

    public sealed class UnknownActivity
    {
        [Function("Hopeful")]
        public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
            await context.CallActivityAsync<string>("Present", "x") + await context.CallActivityAsync<string>("Missing");

        [Function("Present")]
        public static string Present([ActivityTrigger] string text) => text;
    }

    public sealed class UnknownActivityInHelper
    {
        [Function("Trusting")]
        public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
            Task.WhenAll(new[] { 1, 2 }.Select(number => Help(context, number)));

        private static async Task Help(TaskOrchestrationContext context, int number)
        {
            await context.CreateTimer(TimeSpan.FromMinutes(number), CancellationToken.None);
            await context.CallActivityAsync("Lost", number);
        }
    }

    public sealed class UnknownOrchestrator
    {
        [Function("Lonely")]
        public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.CallSubOrchestratorAsync("Child");
    }

    public sealed class ActivityWithTwoInputs
    {
        [Function("Busy")]
        public static string Run([ActivityTrigger] string one, string two) => one + two;
    }

    public sealed class ActivityWithContext
    {
        [Function("Contextual")]
        public static string Run([ActivityTrigger] TaskActivityContext context) => context.InstanceId;
    }

    public sealed class ActivityNameTwice
    {
        [Function("One")]
        public static string One([ActivityTrigger(Activity = "Same")] string input) => input;

        [Function("Two")]
        public static string Two([ActivityTrigger(Activity = "same")] string input) => input;
    }

    public sealed class ClientIsObject
    {
        [Function("Untyped")]
        public static IActionResult Run([HttpTrigger] HttpRequest request, [DurableClient] object client) => new OkResult();
    }

    public sealed class ClientOfOtherHub
    {
        [Function("Stranger")]
        public static IActionResult Run(
            [HttpTrigger] HttpRequest request, [DurableClient(TaskHub = "Other")] DurableTaskClient client) =>
            new OkResult();
    }

    public sealed class ClientOfOtherAccount
    {
        [Function("Stranger")]
        public static IActionResult Run(
            [HttpTrigger] HttpRequest request, [DurableClient(ConnectionName = "Other")] DurableTaskClient client) =>
            new OkResult();
    }
}

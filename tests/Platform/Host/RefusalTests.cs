using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Receivables.Local.Functions;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// What the worker would not index, or would run otherwise than written, is refused at start with one message that names
/// the function. See https://learn.microsoft.com/azure/azure-functions/dotnet-isolated-process-guide#methods-recognized-as-functions.
/// </summary>
public sealed class RefusalTests
{
    /// <summary>Class, function, and words of the reason.</summary>
    public static TheoryData<Type, string, string> Any() => new()
    {
        { typeof(RefusedFunctions.NameTwice), "Same", "is used by" },
        { typeof(RefusedFunctions.NameWithSpace), "Send mail", "a function's name is" },
        { typeof(RefusedFunctions.NameStartsWithDigit), "1st", "a function's name is" },
        { typeof(RefusedFunctions.NameIsHost), "Host", "a function's name is" },
        { typeof(RefusedFunctions.NotPublicMethod), "Hidden", "make it public" },
        { typeof(RefusedFunctions.NotPublicNestedClass), "Hidden", "make the class public" },
        { typeof(RefusedFunctions.GenericMethod), "Generic", "generic" },
        { typeof(RefusedFunctions.AbstractClass), "Abstract", "abstract" },
        { typeof(RefusedFunctions.Overloads), "First", "another method of this name" },
        { typeof(RefusedFunctions.AsyncVoid), "Lost", "async void" },
        { typeof(RefusedFunctions.ReturnsValueTask), "Unawaited", "ValueTask" },
        { typeof(RefusedFunctions.ByReference), "Reference", "'page' is by reference" },
        { typeof(RefusedFunctions.NoTrigger), "Triggerless", "has a trigger attribute" },
        { typeof(RefusedFunctions.TwoTriggers), "Both", "more than one trigger" },
        { typeof(RefusedFunctions.TwoBindings), "Double", "'request' has more than one binding attribute" },
        { typeof(RefusedFunctions.NeedsUnregistered), "Needy", "('order'), which nobody registered" },
        { typeof(RefusedFunctions.NoPublicConstructor), "Sealed", "no public constructor" },
        { typeof(RefusedFunctions.BodyTwice), "Greedy", "a body is read once" },
        { typeof(RefusedFunctions.BodyOfTimer), "Bodiless", "only an HTTP function has a body" },
    };

    public static TheoryData<Type, string, string> Http() => new()
    {
        { typeof(RefusedHttpFunctions.ReturnsText), "Texter", "returns IActionResult" },
        { typeof(RefusedHttpFunctions.ReturnsNothing), "Silent", "returns IActionResult" },
        { typeof(RefusedHttpFunctions.TriggerIsText), "Stringly", "must be an HttpRequest" },
        { typeof(RefusedHttpFunctions.TakesHttpContext), "Contextual", "GetHttpContext()" },
        { typeof(RefusedHttpFunctions.TakesService), "Injected", "through the constructor" },
        { typeof(RefusedHttpFunctions.TakesBodyOfMvc), "Mvc", "Worker.Http.FromBodyAttribute" },
        { typeof(RefusedHttpFunctions.TakesDateOnly), "Dated", "'day' a DateOnly" },
        { typeof(RefusedHttpFunctions.TakesEnum), "Chosen", "'day' a DayOfWeek" },
        { typeof(RefusedHttpFunctions.MissesRouteValue), "Mistyped", "'creditorId' may be absent" },
        { typeof(RefusedHttpFunctions.OptionalRouteValue), "Paged", "'page' may be absent" },
        { typeof(RefusedHttpFunctions.UnknownConstraint), "Constrained", "unknown constraint 'iban'" },
        { typeof(RefusedHttpFunctions.WrongConstraint), "Constrained", "wrong constraint 'length(a)'" },
        { typeof(RefusedHttpFunctions.MalformedRoute), "Malformed", "'invoices/{number' cannot be read" },
        { typeof(RefusedHttpFunctions.AdminRoute), "Administer", "begins with 'admin'" },
        { typeof(RefusedHttpFunctions.RuntimeRoute), "Running", "begins with 'runtime'" },
        { typeof(RefusedHttpFunctions.LocalRoute), "Localise", "below /local" },
        { typeof(RefusedHttpFunctions.MethodIsNoMethod), "Misdone", "'get,post' is no HTTP method" },
        { typeof(RefusedHttpFunctions.SameRoute), "B", "the same as route 'x/{id}' of function 'A'" },
        { typeof(RefusedHttpFunctions.ShadowedRoute), "List", "'Details' with route 'products/{id}'" },
        { typeof(RefusedHttpFunctions.ShadowedByCatchAll), "Health", "'Any' with route '{*path}'" },
    };

    public static TheoryData<Type, string, string> Others() => new()
    {
        { typeof(RefusedOtherFunctions.TimerIsText), "Stringly", "must be a TimerInfo" },
        { typeof(RefusedOtherFunctions.TimerWithValue), "Valued", "nothing for parameter 'name'" },
        { typeof(RefusedOtherFunctions.ScheduleIsNone), "Unscheduled", "'every day' is neither NCRONTAB" },
        { typeof(RefusedOtherFunctions.ScheduleNeverComes), "Never", "'0 0 0 31 2 *' is neither" },
        { typeof(RefusedOtherFunctions.ScheduleSettingIsMissing), "Unset", "'DailySchedule', which is not set" },
        { typeof(RefusedOtherFunctions.OrchestratorWithoutContext), "Contextless", "must be a TaskOrchestrationContext" },
        { typeof(RefusedOtherFunctions.OrchestratorReturnsVoid), "Void", "returns a Task" },
        { typeof(RefusedOtherFunctions.OrchestratorWithTwoInputs), "Greedy", "'one' and 'two'" },
        { typeof(RefusedOtherFunctions.OrchestratorWithClient), "Clever", "must not use a client" },
        { typeof(RefusedOtherFunctions.OrchestratorWithNullableInput), "Nullable", "context.GetInput" },
        { typeof(RefusedOtherFunctions.OrchestratorWithListInput), "Abstract", "context.GetInput" },
        { typeof(RefusedOtherFunctions.UnknownActivity), "Hopeful", "calls the activity 'Missing'" },
        { typeof(RefusedOtherFunctions.UnknownActivityInHelper), "Trusting", "calls the activity 'Lost'" },
        { typeof(RefusedOtherFunctions.UnknownOrchestrator), "Lonely", "calls the orchestrator 'Child'" },
        { typeof(RefusedOtherFunctions.ActivityWithTwoInputs), "Busy", "'two' is a second" },
        { typeof(RefusedOtherFunctions.ActivityWithContext), "Contextual", "cannot be a TaskActivityContext" },
        { typeof(RefusedOtherFunctions.ActivityNameTwice), "One", "the activity name 'Same' is used by" },
        { typeof(RefusedOtherFunctions.ClientIsObject), "Untyped", "must be a DurableTaskClient" },
        { typeof(RefusedOtherFunctions.ClientOfOtherHub), "Stranger", "task hub 'Other'" },
        { typeof(RefusedOtherFunctions.ClientOfOtherAccount), "Stranger", "connection 'Other'" },
    };

    [Theory]
    [MemberData(nameof(Any))]
    [MemberData(nameof(Http))]
    [MemberData(nameof(Others))]
    public async Task Bad_function_is_refused_at_start_by_name(Type functions, string function, string reason)
    {
        var message = await HostKit.Refusal(functions);

        Assert.StartsWith($"Function '{function}' is refused: ", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_bad_functions_are_named_at_once()
    {
        var message = await HostKit.Refusal(typeof(RefusedFunctions.NoTrigger), typeof(RefusedHttpFunctions.ReturnsText));

        Assert.Equal(2, message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void Http_function_without_the_asp_net_core_integration_is_refused()
    {
        var builder = LocalFunctionsHost.CreateBuilder(HostKit.Options(typeof(HttpRoutingTests.Routes)));

        var refused = Assert.Throws<HostStartException>(builder.Build);

        Assert.Contains("builder.ConfigureFunctionsWebApplication()", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Builder_builds_once()
    {
        var builder = LocalFunctionsHost.CreateBuilder(HostKit.Options());
        using var _ = builder.Build();

        Assert.Throws<InvalidOperationException>(builder.Build);
        Assert.Throws<InvalidOperationException>(() => builder.Use(next => next));
    }

    [Fact]
    public async Task Unknown_time_zone_is_refused_at_start()
    {
        var options = HostKit.Options() with
        {
            Settings = new Dictionary<string, string?> { ["WEBSITE_TIME_ZONE"] = "Mars/Olympus" },
        };

        Assert.Contains("WEBSITE_TIME_ZONE is 'Mars/Olympus'", await HostKit.Refusal(options), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_storage_connection_is_refused_at_start()
    {
        var options = HostKit.Options() with
        {
            Settings = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = "nonsense" },
        };

        Assert.Contains("Setting AzureWebJobsStorage", await HostKit.Refusal(options), StringComparison.Ordinal);
    }
}

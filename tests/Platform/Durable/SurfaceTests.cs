using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace Receivables.Platform.Tests.Durable;

/// <summary>The small types of the SDK: https://learn.microsoft.com/dotnet/api/microsoft.durabletask</summary>
public sealed class SurfaceTests
{
    // TaskName: "Compares two TaskName objects for equality" without regard to case; converts from and to text.
    [Fact]
    public void Task_names_are_equal_without_regard_to_case()
    {
        TaskName name = "Send";

        Assert.Equal(new TaskName("SEND"), name);
        Assert.True(name == "send");
        Assert.True(name != "other");
        Assert.Equal("Send", (string)name);
        Assert.Equal(default, (TaskName)"");
        Assert.Equal(new TaskName("SEND").GetHashCode(), name.GetHashCode());
    }

    // TaskVersion: null, empty and default mean none; blanks only are refused.
    [Fact]
    public void Missing_versions_are_equal_and_blank_ones_refused()
    {
        Assert.Equal(TaskVersion.Unversioned, new TaskVersion(null));
        Assert.Equal(TaskVersion.Unversioned, new TaskVersion(""));
        Assert.Equal("", default(TaskVersion).Version);
        Assert.Equal(new TaskVersion("1.0-BETA"), new TaskVersion("1.0-beta"));
        Assert.Throws<ArgumentException>(() => new TaskVersion("  "));
    }

    // SubOrchestrationOptions(TaskOptions, string): an id that is given wins over one that the options carry.
    [Fact]
    public void Options_of_a_sub_orchestration_take_over_those_of_a_task()
    {
        var policy = new RetryPolicy(2, TimeSpan.FromSeconds(1));
        var options = new TaskOptions(policy, new Dictionary<string, string> { ["a"] = "b" }) { Version = "3" };

        var child = options.WithInstanceId("child");

        Assert.Same(policy, child.Retry!.Policy);
        Assert.Equal("b", child.Tags!["a"]);
        Assert.Equal("3", child.Version!.Value.Version);
        Assert.Equal("child", new SubOrchestrationOptions((TaskOptions)child).InstanceId);
        Assert.Equal("other", new SubOrchestrationOptions((TaskOptions)child, "other").InstanceId);
    }

    // StartOrchestrationOptions is a record: a changed copy leaves the original.
    [Fact]
    public void Start_options_can_be_copied_with_changes()
    {
        var options = new StartOrchestrationOptions("one", new DateTimeOffset(2026, 2, 2, 8, 0, 0, TimeSpan.Zero)) { Version = "1" };

        var copy = options.WithDedupeStatuses(OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending);

        Assert.Null(options.DedupeStatuses);
        Assert.Equal(["Running", "Pending"], copy.DedupeStatuses!);
        Assert.Equal("one", copy.InstanceId);
        Assert.Equal(options.StartAt, copy.StartAt);
        Assert.Equal("1", copy.Version!.Value.Version);
        Assert.Equal(7, StartOrchestrationOptionsExtensions.ValidDedupeStatuses.Count);
    }

    // TaskRetryOptions: either a policy or a handler, and neither may be missing.
    [Fact]
    public void Retry_options_hold_a_policy_or_a_handler()
    {
        Assert.NotNull(((TaskRetryOptions)new RetryPolicy(1, TimeSpan.FromSeconds(1))).Policy);
        Assert.NotNull(((TaskRetryOptions)(RetryHandler)(_ => true)).Handler);
        Assert.Null(TaskRetryOptions.FromRetryHandler(_ => true).Policy);
        Assert.Throws<ArgumentNullException>(() => new TaskRetryOptions((RetryPolicy)null!));
        Assert.Throws<ArgumentNullException>(() => new TaskRetryOptions((AsyncRetryHandler)null!));
    }

    // TaskFailureDetails.IsCausedBy: base types count; a type that cannot be loaded matches nothing.
    [Fact]
    public void Failure_is_asked_by_the_type_of_its_cause()
    {
        var known = new TaskFailureDetails("System.ArgumentNullException", "Missing.", null, null, null);
        var unknown = known with { ErrorType = "Elsewhere.LostException" };

        Assert.True(known.IsCausedBy<ArgumentException>());
        Assert.True(known.IsCausedBy<Exception>());
        Assert.False(known.IsCausedBy<TimeoutException>());
        Assert.False(unknown.IsCausedBy<Exception>());
        Assert.Throws<ArgumentException>(() => known.IsCausedBy(typeof(string)));
        Assert.Equal("System.ArgumentNullException: Missing.", known.ToString());
    }

    // TaskFailureDetails.FromException keeps the chain of inner exceptions.
    [Fact]
    public void Failure_is_made_of_an_exception_with_its_causes()
    {
        var details = TaskFailureDetails.FromException(new FormatException("Outer.", new TimeoutException("Inner.")));

        Assert.Equal("System.FormatException", details.ErrorType);
        Assert.Equal("Inner.", details.InnerFailure!.ErrorMessage);
        Assert.Null(details.InnerFailure.InnerFailure);
    }

    // JsonDataConverter: fields are included by default, null stays null, text that is no JSON is refused.
    [Fact]
    public void Converter_includes_fields_and_keeps_null()
    {
        var converter = JsonDataConverter.Default;

        Assert.Equal("""{"Item1":1,"Item2":"two"}""", converter.Serialize((1, "two")));
        Assert.Equal((1, "two"), converter.Deserialize<(int, string)>("""{"Item1":1,"Item2":"two"}"""));
        Assert.Null(converter.Serialize(null));
        Assert.Null(converter.Deserialize<string>(null));
        Assert.Equal(0, converter.Deserialize<int>(null));
        Assert.Throws<System.Text.Json.JsonException>(() => converter.Deserialize<int>("no json"));
    }

    // AsyncPageable: values over all pages, or page by page with the token of the next.
    [Fact]
    public async Task Pageable_goes_through_all_pages()
    {
        var pageable = Pageable.Create<int>((token, size, _) =>
        {
            var start = token is null ? 0 : int.Parse(token, System.Globalization.CultureInfo.InvariantCulture);
            var next = start + (size ?? 2);
            return Task.FromResult(new Page<int>([.. Enumerable.Range(start, next - start)], next < 6 ? $"{next}" : null));
        });

        var values = new List<int>();
        await foreach (var value in pageable)
        {
            values.Add(value);
        }

        var sizes = new List<int>();
        await foreach (var page in pageable.AsPages("3", 3))
        {
            sizes.Add(page.Values.Count);
        }

        Assert.Equal([0, 1, 2, 3, 4, 5], values);
        Assert.Equal([3], sizes);
    }

    // PurgeResult: "Count must be non-negative".
    [Fact]
    public void Purge_result_counts_no_less_than_none()
    {
        Assert.Throws<ArgumentException>(() => new PurgeResult(-1));
        Assert.Null(new PurgeResult(1).IsComplete);
    }
}

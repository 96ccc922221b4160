using System.Text.RegularExpressions;

namespace Receivables.House.Tests;

/// <summary>Rules about the workflows that build and deploy.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.PathOf(".github", "workflows"), "*.yml").Select(file => Path.GetFileName(file)!)];

    [Theory, MemberData(nameof(Files))]
    public void Actions_are_pinned_by_commit_and_say_which_version_that_is(string file) =>
        Assert.All(
            Uses().Matches(Text(file)).Select(found => found.Groups[1].Value.Trim()).Where(used => !used.StartsWith("./", StringComparison.Ordinal)),
            used => Assert.Matches(Pinned(), used));

    [Theory, MemberData(nameof(Files))]
    public void Rights_are_named_and_time_is_bounded(string file)
    {
        var text = Text(file);
        Assert.Contains("\npermissions:\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("write-all", text, StringComparison.Ordinal);
        Assert.Equal(RunsOn().Count(text), Bounded().Count(text));
    }

    [Theory, MemberData(nameof(Files))]
    public void No_secret_is_needed(string file) => Assert.DoesNotContain("${{ secrets.", Text(file), StringComparison.Ordinal);

    [Fact]
    public void Production_follows_staging() =>
        Assert.Matches(@"production:\s+needs: staging", Text("deploy.yml"));

    private static string Text(string file) => File.ReadAllText(Repository.PathOf(".github", "workflows", file));

    [GeneratedRegex(@"uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d")]
    private static partial Regex Pinned();

    [GeneratedRegex("runs-on:")]
    private static partial Regex RunsOn();

    [GeneratedRegex("timeout-minutes:")]
    private static partial Regex Bounded();
}

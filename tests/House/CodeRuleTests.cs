using System.Text.RegularExpressions;

namespace Receivables.House.Tests;

/// <summary>Rules about the code that no compiler checks. Each names the line and what to write instead.</summary>
public sealed partial class CodeRuleTests
{
    private const int LongestFile = 300;

    /// <summary>The aim is 120; a signature or a route that reads better whole may be a little longer.</summary>
    private const int LongestLine = 140;

    [Fact]
    public void Domain_counts_money_and_days_without_binary_fractions() =>
        Assert.Empty(Source.Lines("Domain").Where(line => Binary().IsMatch(WithoutText(line.Text))));

    [Theory]
    [InlineData("Domain")]
    [InlineData("Functions")]
    [InlineData("local")]
    public void Time_comes_from_a_time_provider(string folder) =>
        Assert.Empty(Source.Lines(folder).Where(line => WallClock().IsMatch(WithoutText(line.Text))));

    [Theory]
    [InlineData("Domain")]
    [InlineData("Functions")]
    [InlineData("local")]
    [InlineData("tests")]
    public void File_fits_on_a_few_screens(string folder) =>
        Assert.Empty(Repository.Files("*.cs", folder)
            .Select(file => (File: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile));

    [Theory]
    [InlineData("Domain")]
    [InlineData("Functions")]
    [InlineData("local")]
    public void Line_can_be_read_without_scrolling(string folder) =>
        Assert.Empty(Source.Lines(folder).Where(line => line.Text.Length > LongestLine && !Markup().IsMatch(line.Text)));

    [Theory]
    [InlineData("Domain")]
    [InlineData("Functions")]
    [InlineData("local")]
    [InlineData("tests")]
    public void Nothing_is_left_unfinished(string folder) =>
        Assert.Empty(Source.Lines(folder).Where(line =>
            !line.File.EndsWith("CodeRuleTests.cs", StringComparison.Ordinal) && Unfinished().IsMatch(line.Text)));

    [Fact]
    public void Tests_do_not_sleep() =>
        Assert.Empty(Source.Lines("tests").Where(line =>
            !line.File.EndsWith("CodeRuleTests.cs", StringComparison.Ordinal) && Sleep().IsMatch(line.Text)));

    [Fact]
    public void Orchestrators_await_no_other_tasks_than_durable_ones() =>
        Assert.Empty(Source.Lines("Functions/Orchestrations").Where(line => NotDurable().IsMatch(line.Text)));

    [Fact]
    public void Every_decision_record_has_a_number_of_its_own()
    {
        var numbers = Directory.EnumerateFiles(Repository.PathOf("docs", "decisions"), "*.md")
            .Select(file => Path.GetFileName(file)[..4]).ToList();

        Assert.Equal(numbers.Distinct(), numbers);
    }

    /// <summary>The line without string literals and comments.</summary>
    private static string WithoutText(string line) => Text().Replace(line, "");

    [GeneratedRegex(@"\b(double|float)\b")]
    private static partial Regex Binary();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\b(TODO|FIXME|NotImplementedException)\b")]
    private static partial Regex Unfinished();

    /// <summary>A line of a page: an element or a hole in it, which a break would tear.</summary>
    [GeneratedRegex("^\\s*[<{]|\"\"\"")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\bThread\.Sleep\(")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"Task\.(Delay|Run|Yield)\(|\bHttpClient\b|\bTimeProvider\b|\bGuid\.NewGuid\(")]
    private static partial Regex NotDurable();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|//.*$")]
    private static partial Regex Text();
}

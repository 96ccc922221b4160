using System.Text.RegularExpressions;

namespace Receivables.House.Tests;

/// <summary>Rules about the templates of Azure, where no Bicep compiler is at hand; CI builds them with the real one.</summary>
public sealed partial class InfraTests
{
    private static readonly Dictionary<string, string> Templates = Repository.Files("*.bicep", "infra")
        .ToDictionary(file => Path.GetRelativePath(Repository.PathOf("infra"), file), File.ReadAllText);

    public static TheoryData<string> Names => [.. Templates.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Brackets_are_closed(string name)
    {
        var open = new Stack<char>();
        foreach (var letter in WithoutText(Templates[name]))
        {
            if ("([{".Contains(letter, StringComparison.Ordinal)) open.Push(letter);
            if (")]}".Contains(letter, StringComparison.Ordinal))
            {
                Assert.True(open.TryPop(out var last) && ")]}".IndexOf(letter, StringComparison.Ordinal) == "([{".IndexOf(last, StringComparison.Ordinal));
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public void Every_module_is_used_and_every_module_used_is_there()
    {
        var used = ModulePath().Matches(Templates["main.bicep"]).Select(path => path.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.Equal(Templates.Keys.Where(name => name != "main.bicep").Order(StringComparer.Ordinal), used);
    }

    [Theory, MemberData(nameof(Names))]
    public void Parameters_and_outputs_say_what_they_are(string name)
    {
        var lines = Templates[name].Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (Declared().IsMatch(lines[at]))
            {
                var decorators = lines[..at].Reverse().TakeWhile(line => line.StartsWith('@'));
                Assert.True(decorators.Any(line => line.StartsWith("@description(", StringComparison.Ordinal)), $"{name}: {lines[at]}");
            }
        }
    }

    [Fact]
    public void Parameters_that_a_module_takes_are_the_ones_that_it_gets()
    {
        foreach (Match call in ModuleCall().Matches(Templates["main.bicep"]))
        {
            var module = Templates[call.Groups[1].Value];
            var taken = Parameter().Matches(module).Where(found => found.Groups[2].Value.Length == 0).Select(found => found.Groups[1].Value);
            var all = Parameter().Matches(module).Select(found => found.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
            var given = Given().Matches(call.Groups[2].Value).Select(found => found.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

            Assert.Subset(all, given);
            Assert.All(taken, name => Assert.Contains(name, given));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Template_holds_no_secret_and_asks_for_no_key(string name)
    {
        var text = Templates[name];
        Assert.DoesNotMatch(Secret(), text);
        Assert.DoesNotContain("AccountKey", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SharedAccess", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(text.Contains("Microsoft.Storage/storageAccounts@", StringComparison.Ordinal) && !text.Contains("existing", StringComparison.Ordinal),
            text.Contains("allowSharedKeyAccess: false", StringComparison.Ordinal));
    }

    [Fact]
    public void Evidence_cannot_be_changed_and_reports_need_a_token()
    {
        Assert.Contains("immutabilityPolicies@", Templates["modules/storage.bicep"], StringComparison.Ordinal);
        Assert.Contains("azureActiveDirectoryApplicationIdOrUri: signInClientId", Templates["modules/reports.bicep"], StringComparison.Ordinal);
        Assert.Contains("{ name: 'http', instanceCount: 1 }", Templates["modules/app.bicep"], StringComparison.Ordinal);
        Assert.Contains("{ name: 'durable', instanceCount: 1 }", Templates["modules/app.bicep"], StringComparison.Ordinal);
    }

    [Fact]
    public void Alerts_read_signals_that_the_application_writes()
    {
        var names = File.ReadAllText(Repository.PathOf("Functions", "Telemetry", "Signals.cs"));
        var read = Repository.Files("*.kql", "infra").SelectMany(file => SignalName().Matches(File.ReadAllText(file)))
            .Select(found => found.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(read);
        Assert.All(read, name => Assert.Contains($"\"{name}\"", names, StringComparison.Ordinal));
    }

    private static string WithoutText(string template) => Text().Replace(Comment().Replace(template, ""), "''");

    [GeneratedRegex("\"Signal (receivables[\\w.]+)\"")]
    private static partial Regex SignalName();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"'(?:[^'\\\n]|\\.)*'")]
    private static partial Regex Text();

    [GeneratedRegex(@"^module \w+ '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex ModulePath();

    [GeneratedRegex(@"^module \w+ '([^']+)' = \{(.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ModuleCall();

    [GeneratedRegex(@"^(param|output) ")]
    private static partial Regex Declared();

    [GeneratedRegex(@"^param (\w+) \w+( =.*)?$", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(?:params: \{|[,{]|^\s{4})\s*(?!scope|name: '|params|dependsOn)(\w+):", RegexOptions.Multiline)]
    private static partial Regex Given();

    [GeneratedRegex(@"listKeys|listCredentials|\.getSecret\(|(?i)password\s*:\s*'[^']")]
    private static partial Regex Secret();
}

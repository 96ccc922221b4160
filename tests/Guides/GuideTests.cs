using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Receivables.Guides.Tests;

/// <summary>What the guides tell people to type works as written.</summary>
public sealed partial class GuideTests(RunningAppToday app) : IClassFixture<RunningAppToday>
{
    /// <summary>Commands of the README that .ci/run carries out itself, since they build, test or start the whole.</summary>
    private static readonly string[] OfCi = ["dotnet run --project Functions", "dotnet run --project Functions -- demo", "dotnet test"];

    [Fact]
    public async Task Integrator_guide_runs_as_written()
    {
        var (code, output) = await Run($"sh docs/run-snippets.sh docs/integrators.md {app.Address.GetLeftPart(UriPartial.Authority)}");

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Commands_of_the_readme_are_run_here_or_by_the_script_of_ci()
    {
        var blocks = ShellBlock().Matches(await File.ReadAllTextAsync(Path.Combine(RunningApp.Root, "README.md")))
            .Select(block => block.Groups[1].Value.Trim());
        foreach (var block in blocks.Where(block => !OfCi.Contains(block)))
        {
            var here = block.Replace("http://localhost:7071", app.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
            var (code, output) = await Run(here);

            Assert.True(code == 0, $"{block}\n{output}");
        }
    }

    [Fact]
    public void Script_of_ci_runs_the_commands_that_are_left_to_it()
    {
        var script = File.ReadAllText(Path.Combine(RunningApp.Root, ".ci", "run"));

        Assert.All(OfCi, command => Assert.Contains(command, script, StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Output)> Run(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", command])
        {
            WorkingDirectory = RunningApp.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, faults) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync();
        return (shell.ExitCode, await output + await faults);
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}

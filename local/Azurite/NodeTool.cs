using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Receivables.Local.Azurite;

/// <summary>Runs Node.js and npm.</summary>
internal static class NodeTool
{
    private const int OldestVersion = 20;

    /// <exception cref="AzuriteException">Node.js is missing or too old.</exception>
    internal static async Task Check(CancellationToken cancellation)
    {
        var (_, output) = await Run("node", ["--version"], ".", cancellation).ConfigureAwait(false);
        var version = output.Trim();
        var major = version.TrimStart('v').Split('.')[0];
        var isKnown = int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (isKnown && number < OldestVersion)
        {
            throw new AzuriteException(
                $"The storage emulator needs Node.js {OldestVersion} or later and found {version}. Install it from "
                + "https://nodejs.org, or let AzureWebJobsStorage name a storage account.");
        }
    }

    /// <summary>Installs exactly what package-lock.json says.</summary>
    internal static async Task Install(string folder, CancellationToken cancellation)
    {
        string[] arguments =
        [
            "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error",
        ];
        var (code, output) = OperatingSystem.IsWindows()
            ? await Run("cmd", ["/c", "npm", .. arguments], folder, cancellation).ConfigureAwait(false)
            : await Run("npm", arguments, folder, cancellation).ConfigureAwait(false);
        if (code != 0)
        {
            throw new AzuriteException(
                $"npm could not install the storage emulator in {folder} (exit code {code}). Is the package feed "
                + $"within reach? npm says:\n{output.Trim()}");
        }
    }

    internal static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new AzuriteException(
                $"'{start.FileName}' is not on the path. The storage emulator needs Node.js {OldestVersion} or later "
                + "with npm: install it from https://nodejs.org, or let AzureWebJobsStorage name a storage account.",
                missing);
        }
    }

    private static async Task<(int Code, string Output)> Run(
        string program, string[] arguments, string folder, CancellationToken cancellation)
    {
        using var process = Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return (process.ExitCode, output + await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}

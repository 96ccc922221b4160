using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;

namespace Receivables.Local.Azurite;

/// <summary>The pinned emulator on disk. The first use installs it; later uses find it.</summary>
internal static class AzuriteInstallation
{
    /// <summary>What the emulator loads before itself; see the files.</summary>
    internal static readonly string[] Preloads = ["leave-with-parent.cjs", "find-by-the-rarer-key.cjs"];

    private static readonly string[] Packages = ["package.json", "package-lock.json"];

    /// <summary>Installs where the installation is missing or of another version.</summary>
    /// <param name="folder">See <see cref="AzuriteFolder"/>.</param>
    /// <param name="progress">Told what happens while it takes time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The folder from which the emulator is started.</returns>
    /// <exception cref="AzuriteException">Node.js is missing, or npm fails.</exception>
    internal static async Task<string> Prepare(string folder, Action<string> progress, CancellationToken cancellation)
    {
        var app = Path.Combine(folder, "app");
        var stamp = Path.Combine(app, "installed");
        var wanted = Stamp();
        if (IsInstalled(stamp, wanted) && Unchanged(app))
        {
            return app;
        }

        void Waiting() => progress("Another process is installing the storage emulator; waiting for it.");
        var file = Path.Combine(folder, "install.lock");
        using var _ = await FolderLock.Take(file, Waiting, cancellation).ConfigureAwait(false);
        if (!IsInstalled(stamp, wanted))
        {
            await Install(app, progress, cancellation).ConfigureAwait(false);
            await File.WriteAllTextAsync(stamp, wanted, cancellation).ConfigureAwait(false);
        }

        foreach (var preload in Preloads)
        {
            await File.WriteAllBytesAsync(Path.Combine(app, preload), Content(preload), cancellation).ConfigureAwait(false);
        }

        return app;
    }

    private static async Task Install(string app, Action<string> progress, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        progress("Installing the storage emulator Azurite (once; about 60 MB, mostly under a minute) ...");
        await NodeTool.Check(cancellation).ConfigureAwait(false);
        if (Directory.Exists(app))
        {
            Directory.Delete(app, recursive: true);
        }

        Directory.CreateDirectory(app);
        foreach (var file in Packages)
        {
            await File.WriteAllBytesAsync(Path.Combine(app, file), Content(file), cancellation).ConfigureAwait(false);
        }

        var installing = NodeTool.Install(app, cancellation);
        while (!installing.IsCompleted)
        {
            var pause = Task.Delay(TimeSpan.FromSeconds(5), cancellation);
            if (await Task.WhenAny(installing, pause).ConfigureAwait(false) == pause)
            {
                progress($"... {watch.Elapsed.TotalSeconds:F0} s");
            }
        }

        await installing.ConfigureAwait(false);
        progress($"Azurite is installed in {app} ({watch.Elapsed.TotalSeconds:F0} s).");
    }

    private static bool IsInstalled(string stamp, string wanted) =>
        File.Exists(stamp) && File.ReadAllText(stamp) == wanted;

    private static bool Unchanged(string app) => Array.TrueForAll(Preloads, name =>
    {
        var preload = Path.Combine(app, name);
        return File.Exists(preload) && File.ReadAllBytes(preload).AsSpan().SequenceEqual(Content(name));
    });

    private static string Stamp() => Convert.ToHexString(SHA256.HashData([.. Packages.SelectMany(Content)]));

    private static byte[] Content(string file)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}

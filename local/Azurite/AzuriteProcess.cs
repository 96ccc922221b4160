using System.Diagnostics;

namespace Receivables.Local.Azurite;

/// <summary>
/// A running emulator that this process started. It ends with this process, also when that is killed, and saves its
/// data before it does.
/// </summary>
public sealed class AzuriteProcess : IDisposable, IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private readonly Process process;

    private AzuriteProcess(Process process, AzuriteOutput output)
    {
        this.process = process;
        BlobPort = output.BlobPort;
        TablePort = output.TablePort;
    }

    public int BlobPort { get; }

    public int TablePort { get; }

    internal int ProcessId => process.Id;

    /// <summary>
    /// Sees to it that the emulator answers on the ports of <c>UseDevelopmentStorage=true</c> (10000 to 10002).
    /// </summary>
    /// <param name="folder">Installation and data; see <see cref="AzuriteFolder"/>.</param>
    /// <param name="progress">Told what happens while it takes time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>
    /// The emulator that was started; null where one answered already, which is then used and left running.
    /// </returns>
    /// <exception cref="AzuriteException">A port is taken, Node.js is missing, or the installation fails.</exception>
    public static async Task<AzuriteProcess?> EnsureRunning(
        string folder, Action<string> progress, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(progress);
        if (await Answers(cancellation).ConfigureAwait(false))
        {
            return null;
        }

        void Waiting() => progress("Another process is starting the storage emulator; waiting for it.");
        var file = Path.Combine(folder, "start.lock");
        using var _ = await FolderLock.Take(file, Waiting, cancellation).ConfigureAwait(false);
        if (await Answers(cancellation).ConfigureAwait(false))
        {
            return null;
        }

        var app = await AzuriteInstallation.Prepare(folder, progress, cancellation).ConfigureAwait(false);
        var data = Path.Combine(folder, "data");
        Directory.CreateDirectory(data);
        return await Start(app, ["--location", data], null, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// An emulator of one's own on free ports, that keeps everything in memory and knows many accounts.
    /// </summary>
    /// <param name="progress">Told what happens while it takes time; the standard error stream where null.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<AzuriteProcess> StartForTests(
        Action<string>? progress = null, CancellationToken cancellation = default)
    {
        var app = await AzuriteInstallation
            .Prepare(AzuriteFolder.Find(), progress ?? Console.Error.WriteLine, cancellation).ConfigureAwait(false);
        string[] arguments = ["--inMemoryPersistence", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"];
        return await Start(app, arguments, AzuriteAccounts.Setting, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// The connection string of an account that nobody has used yet. Only after <see cref="StartForTests"/>.
    /// </summary>
    public string NewAccount() => AzuriteAccounts.ConnectionString(AzuriteAccounts.Next(), BlobPort, TablePort);

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.StandardInput.Close();
            await WaitForEnd().ConfigureAwait(false);
        }

        process.Dispose();
    }

    /// <summary>Lets go of the emulator as the sudden end of this process would, and waits until it has left.</summary>
    internal async Task Abandon()
    {
        process.StandardOutput.BaseStream.Close();
        process.StandardError.BaseStream.Close();
        process.StandardInput.Close();
        await WaitForEnd().ConfigureAwait(false);
    }

    private async Task WaitForEnd()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<bool> Answers(CancellationToken cancellation)
    {
        int[] ports = [10000, 10001, 10002];
        var uses = await Task.WhenAll(ports.Select(port => PortProbe.Ask(port, cancellation))).ConfigureAwait(false);
        if (uses[0] == PortUse.Emulator && uses[2] == PortUse.Emulator)
        {
            return true;
        }

        var taken = Array.FindIndex(uses, use => use != PortUse.Free);
        if (taken < 0)
        {
            return false;
        }

        var owner = uses[taken] == PortUse.Emulator ? "a part of a storage emulator" : "another program";
        throw new AzuriteException(
            $"Port {ports[taken]} is taken by {owner}, and the storage emulator needs 10000, 10001 and 10002. Stop "
            + "that program, or let AzureWebJobsStorage name another storage account.");
    }

    internal static async Task<AzuriteProcess> Start(
        string app, string[] arguments, string? accounts, CancellationToken cancellation)
    {
        string[] common =
        [
            .. AzuriteInstallation.Preloads.SelectMany(preload => (string[])["-r", "./" + preload]),
            Path.Combine("node_modules", "azurite", "dist", "src", "azurite.js"),
            "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobKeepAliveTimeout", "120", "--tableKeepAliveTimeout", "120",
        ];
        var start = new ProcessStartInfo("node", [.. common, .. arguments])
        {
            WorkingDirectory = app,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = accounts ?? string.Empty;
        start.Environment.Remove("NODE_OPTIONS");
        var node = NodeTool.Start(start);
        var output = new AzuriteOutput(node);
        try
        {
            await output.Listening.WaitAsync(StartLimit, cancellation).ConfigureAwait(false);
            return new AzuriteProcess(node, output);
        }
        catch (Exception failed)
        {
            node.Kill(entireProcessTree: true);
            node.Dispose();
            throw failed is TimeoutException
                ? new AzuriteException(
                    $"The storage emulator did not start within {StartLimit.TotalSeconds} s:\n{output.Text}", failed)
                : failed;
        }
    }
}

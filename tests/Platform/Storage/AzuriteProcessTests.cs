using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Receivables.Local.Azurite;

namespace Receivables.Platform.Tests.Storage;

/// <summary>
/// Starting and ending the emulator: https://learn.microsoft.com/azure/storage/common/storage-use-azurite.
/// </summary>
public sealed class AzuriteProcessTests
{
    [Fact]
    public async Task Emulator_for_tests_is_on_ports_of_its_own_and_ends_when_disposed()
    {
        var emulator = await AzuriteProcess.StartForTests();
        await new TableServiceClient(emulator.NewAccount()).CreateTableAsync("ledger");
        Assert.Equal(PortUse.Emulator, await PortProbe.Ask(emulator.TablePort, CancellationToken.None));

        await emulator.DisposeAsync();

        Assert.Equal(PortUse.Free, await PortProbe.Ask(emulator.TablePort, CancellationToken.None));
        Assert.Equal(PortUse.Free, await PortProbe.Ask(emulator.BlobPort, CancellationToken.None));
    }

    [Fact]
    public async Task Two_emulators_for_tests_run_side_by_side()
    {
        await using var first = await AzuriteProcess.StartForTests();
        await using var second = await AzuriteProcess.StartForTests();

        Assert.NotEqual(first.TablePort, second.TablePort);
        Assert.NotEqual(first.NewAccount(), first.NewAccount());
    }

    [Fact]
    public async Task Emulator_saves_when_the_process_that_started_it_ends_suddenly()
    {
        var data = Directory.CreateTempSubdirectory("receivables-");
        var first = await StartAt(data.FullName);
        var account = AzuriteAccounts.Next();
        var table = TableIn(first, account);
        await table.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        await first.Abandon();

        await using (var second = await StartAt(data.FullName))
        {
            Assert.True((await TableIn(second, account).GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        }

        data.Delete(recursive: true);
    }

    // Ctrl+C goes to all processes of a terminal, and the app needs its storage to finish.
    [Fact]
    public async Task Emulator_stays_when_the_terminal_is_interrupted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send.");
        await using var emulator = await AzuriteProcess.StartForTests();
        var table = TableIn(emulator, AzuriteAccounts.Next());
        await table.CreateAsync();

        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{emulator.ProcessId}"]))
        {
            await kill.WaitForExitAsync();
        }

        await table.AddEntityAsync(new TableEntity("p", "r"));
        Assert.Single(table.Query<TableEntity>());
        Assert.Equal(PortUse.Emulator, await PortProbe.Ask(emulator.TablePort, CancellationToken.None));
    }

    [Fact]
    public async Task Port_that_another_program_has_is_told_apart_from_the_emulator()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var asked = PortProbe.Ask(port, CancellationToken.None);
        using (var connection = await other.AcceptTcpClientAsync())
        {
            // The first connection only sees whether anybody listens.
        }

        using (var request = await other.AcceptTcpClientAsync())
        {
            var answer = "HTTP/1.1 200 OK\r\nServer: other\r\nContent-Length: 0\r\n\r\n"u8.ToArray();
            await request.GetStream().WriteAsync(answer);
        }

        Assert.Equal(PortUse.Other, await asked);
    }

    [Fact]
    public async Task Folder_is_locked_for_one_at_a_time()
    {
        var file = Path.Combine(Path.GetTempPath(), $"receivables-{Guid.NewGuid()}", "install.lock");
        var waited = new TaskCompletionSource();
        var first = await FolderLock.Take(file, () => { }, CancellationToken.None);

        var second = FolderLock.Take(file, waited.SetResult, CancellationToken.None);
        await waited.Task;
        Assert.False(second.IsCompleted);
        first.Dispose();

        (await second).Dispose();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public void Missing_program_is_named_with_what_to_install()
    {
        var missing = Assert.Throws<AzuriteException>(
            () => NodeTool.Start(new System.Diagnostics.ProcessStartInfo("node-that-is-not-there")));

        Assert.Contains("'node-that-is-not-there'", missing.Message, StringComparison.Ordinal);
        Assert.Contains("nodejs.org", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_for_tests_fit_into_one_environment_variable()
    {
        Assert.InRange(AzuriteAccounts.Setting.Length, 1, 131_000);
    }

    private static async Task<AzuriteProcess> StartAt(string data)
    {
        var app = await AzuriteInstallation.Prepare(AzuriteFolder.Find(), _ => { }, CancellationToken.None);
        string[] arguments = ["--location", data, "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"];
        return await AzuriteProcess.Start(app, arguments, AzuriteAccounts.Setting, CancellationToken.None);
    }

    private static TableClient TableIn(AzuriteProcess emulator, int account) =>
        new(AzuriteAccounts.ConnectionString(account, emulator.BlobPort, emulator.TablePort), "ledger");
}

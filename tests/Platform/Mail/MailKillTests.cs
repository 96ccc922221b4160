using System.Diagnostics;
using System.Globalization;
using Azure;
using Azure.Communication.Email;
using Receivables.Local.Mailbox;

namespace Receivables.Platform.Tests.Mail;

/// <summary>
/// A process sends mails until it gets SIGKILL at some moment; the mailbox is then opened again. What the service had
/// answered must be there, once; of what it had not answered, the whole mail or nothing.
/// </summary>
public sealed class MailKillTests : IDisposable
{
    private const string FolderSetting = "MAIL_KILL_FOLDER";
    private const string MomentSetting = "MAIL_KILL_AFTER_MS";
    private const int Killed = 128 + 9;

    private readonly string folder = Directory.CreateTempSubdirectory("mailkill").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_answered_send_survives_kills_at_any_moment()
    {
        var before = 0;
        foreach (var moment in new[] { 3, 58, 131, 277 })
        {
            Assert.Equal(Killed, await RunUntilKilled(moment));

            using var service = MailService.Open(Path.Combine(folder, "mailbox"));
            var mails = service.Mails();
            var operations = mails.Select(mail => mail.OperationId).ToList();
            Assert.Equal(operations.Count, operations.Distinct(StringComparer.Ordinal).Count());
            Assert.Empty(Answered().Except(operations, StringComparer.Ordinal));
            Assert.Equal(Enumerable.Range(1, mails.Count).Select(Id), mails.Select(mail => mail.Id));
            Assert.All(mails, mail => Assert.Equal("Tekst", service.Message(mail).Content!.PlainText));
            Assert.Equal(mails.Count, service.AcceptedSends);
            Assert.True(mails.Count > before, "Nothing was sent before the kill.");
            before = mails.Count;
        }
    }

    /// <summary>Runs in the process that is killed; by itself it is no test.</summary>
    [Fact(Explicit = true)]
    public async Task Process_that_sends_until_it_is_killed()
    {
        var root = Environment.GetEnvironmentVariable(FolderSetting)!;
        var wait = int.Parse(Environment.GetEnvironmentVariable(MomentSetting)!, CultureInfo.InvariantCulture);
        using var service = MailService.Open(Path.Combine(root, "mailbox"));
        var client = new EmailClient(service.ConnectionString);
        var message = new EmailMessage(
            "a@leverancier.example", "b@afnemer.example", new EmailContent("Onderwerp") { PlainText = "Tekst" });
        IDisposable? kill = null;
        while (true)
        {
            var operation = await client.SendAsync(WaitUntil.Started, message, TestContext.Current.CancellationToken);
            await File.AppendAllTextAsync(
                Path.Combine(root, "answered"), operation.Id + "\n", TestContext.Current.CancellationToken);
            kill ??= service.Faults.DieAfter(TimeSpan.FromMilliseconds(wait)); // counted from the first answer on
        }
    }

    private static string Id(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    private async Task<int> RunUntilKilled(int moment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(MailKillTests).Assembly.Location, "-explicit", "only", "-method",
                $"{typeof(MailKillTests).FullName}.{nameof(Process_that_sends_until_it_is_killed)}",
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
            Environment =
            {
                [FolderSetting] = folder, [MomentSetting] = moment.ToString(CultureInfo.InvariantCulture),
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == Killed, await output + await errors);
        return process.ExitCode;
    }

    private string[] Answered()
    {
        var file = Path.Combine(folder, "answered");
        return File.Exists(file) ? File.ReadAllLines(file) : [];
    }
}

using System.Globalization;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Receivables.Domain;
using Receivables.Functions;
using Receivables.Functions.Storage;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.Mailbox;

// Arguments: the connection string of the storage account, the folder of the mailbox, the file of the clock.
var (connection, folder, clockFile) = (args[0], args[1], args[2]);
var at = File.Exists(clockFile)
    ? DateTimeOffset.ParseExact(File.ReadAllText(clockFile)[..33], "O", CultureInfo.InvariantCulture)
    : new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1));
using var clock = new MovableClock(at);
using var mail = MailService.Open(folder, clock);
await using var host = await LocalFunctionsHost.StartAsync(
    new LocalHostOptions
    {
        Assembly = typeof(ReceivablesApp).Assembly,
        Clock = clock,
        Mail = mail,
        Port = 0,
        Settings = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = connection },
    },
    builder =>
    {
        builder.ConfigureFunctionsWebApplication().AddReceivables();
        builder.Logging.ClearProviders();
    });
var creditor = new Creditor("c1", 1, "Crediteur c1 B.V.", "NL")
{
    RegistrationNumber = "12345678",
    Accounts = [new CreditorAccount("NL91ABNA0417164300", "Crediteur c1 B.V.")],
    Brand = new CreditorBrand { Sender = "facturen@c1.example", ReplyTo = "debiteuren@c1.example", ContactName = "M. de Vries", ContactPhone = "+31301234567" },
    State = CreditorState.Live,
};
await host.Services.GetRequiredService<CreditorStore>().Keep(creditor, "test", "made");
Console.WriteLine(host.Address);

// A life that follows goes on where the clock of this one stood.
using var file = new FileStream(clockFile, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
while (await tick.WaitForNextTickAsync())
{
    file.Position = 0;
    file.Write(System.Text.Encoding.ASCII.GetBytes(clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)));
    file.Flush();
}

using Receivables.Functions.Demo;

namespace Receivables.Functions.Commands;

/// <summary>
/// What a person asks of the program besides serving: <c>dotnet run --project Functions -- verify dossier.zip</c>.
/// </summary>
public static class Command
{
    private const int Wrong = 2;

    private static readonly string[] Usage =
    [
        "Usage: dotnet run --project Functions [-- command]",
        "",
        "  (no command)            serve the application on http://localhost:7071",
        "  demo [--exit]           tell the story of three invoices, then keep serving (or stop)",
        "  verify <dossier.zip>    check a dossier offline, without the application",
        "  verify                  check the evidence of every invoice of the running application",
        "  rebuild                 make read models and orchestrations anew from the ledger",
        "",
        "verify and rebuild ask the application at --url (http://localhost:7071) with --key (local).",
    ];

    /// <summary>Runs the command that the arguments name; null when they name none and the program is to serve.</summary>
    /// <returns>The exit code: 0 done, 1 found wrong or failed, 2 not understood.</returns>
    public static async Task<int?> Run(string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments switch
        {
            [] => null,
            ["verify", var file] when !file.StartsWith('-') => VerifyCommand.Run(file, Console.Out, Console.Error),
            ["demo", .. var options] => await DemoCommand.Run(options),
            ["verify" or "rebuild", .. var options] =>
                await OperationCommand.Run(arguments[0], options, Console.Out, Console.Error),
            ["help" or "--help" or "-h", ..] => Explain(Console.Out, 0),
            [var option, ..] when option.StartsWith('-') => null,
            [var unknown, ..] => Refuse(unknown),
        };
    }

    private static int Refuse(string unknown)
    {
        Console.Error.WriteLine($"'{unknown}' is no command.");
        Console.Error.WriteLine();
        return Explain(Console.Error, Wrong);
    }

    private static int Explain(TextWriter output, int exitCode)
    {
        foreach (var line in Usage)
        {
            output.WriteLine(line);
        }

        return exitCode;
    }
}

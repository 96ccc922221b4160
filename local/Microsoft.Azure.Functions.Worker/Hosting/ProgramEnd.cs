namespace Receivables.Local.Functions.Hosting;

/// <summary>
/// What happens when the app cannot start: a person who started the program reads the message without a stack trace and
/// the program ends with exit code 1; a test gets the exception.
/// </summary>
internal static class ProgramEnd
{
    internal static T OnRefusal<T>(LocalHostOptions options, Func<T> start)
    {
        try
        {
            return start();
        }
        catch (HostStartException refused) when (options.IsProgram)
        {
            Now(refused);
            throw;
        }
    }

    internal static void Now(HostStartException refused)
    {
        Console.Error.WriteLine();
        Console.Error.WriteLine("The app did not start.");
        Console.Error.WriteLine(refused.Message);
        Environment.Exit(1);
    }
}

using Receivables.Local.Functions;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Makes a Functions app.</summary>
public class FunctionsApplication
{
    /// <summary>A builder with the defaults of the worker; the functions are those of the program's assembly.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) =>
        new(LocalHostOptions.ForProgram(args));
}

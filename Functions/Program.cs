using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Receivables.Functions;
using Receivables.Functions.Commands;

if (await Command.Run(args) is { } exitCode)
{
    return exitCode;
}

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.AddReceivables();
builder.Build().Run();
return 0;

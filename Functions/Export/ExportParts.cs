using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Functions.Erasure;

namespace Receivables.Functions.Export;

/// <summary>Puts export, restore and erasure in their place.</summary>
internal static class ExportParts
{
    public static void AddExport(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new ExportContainer(AzureClients.Exports(
            services.GetRequiredService<IConfiguration>(), services.GetRequiredService<BlobServiceClient>())));
        builder.Services.AddSingleton<LedgerExport>();
        builder.Services.AddSingleton<LedgerRestore>();
        builder.Services.AddSingleton<DebtorErasure>();
    }
}

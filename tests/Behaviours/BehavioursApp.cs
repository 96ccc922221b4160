using Azure.Communication.Email;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Receivables.Behaviours;

/// <summary>Puts the list together; a service without a setting is left out and its behaviours say so.</summary>
public static class BehavioursApp
{
    public static FunctionsApplicationBuilder AddBehaviours(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var storage = builder.Configuration["AzureWebJobsStorage"];
        builder.Services.AddSingleton(new TableServiceClient(storage));
        builder.Services.AddSingleton(new BlobServiceClient(storage));
        if (builder.Configuration["COMMUNICATION_CONNECTION_STRING"] is { Length: > 0 } mail)
        {
            var options = new EmailClientOptions();
            options.Retry.MaxRetries = 0;
            builder.Services.AddSingleton(new EmailClient(mail, options));
        }

        return builder;
    }
}

using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using Receivables.Functions.Creditors;
using Receivables.Functions.Outbound;
using Receivables.Functions.Reading;
using Receivables.Functions.Security;
using Receivables.Functions.Recovery;
using Receivables.Functions.Sending;

namespace Receivables.Functions.Storage;

/// <summary>
/// Makes the tables and containers that the application needs, where they are not there yet: before any service starts,
/// and so before the worker takes its first call.
/// </summary>
internal sealed class StorageSetup(TableServiceClient tables, BlobServiceClient blobs) : IHostedLifecycleService
{
    private static readonly string[] Tables =
    [
        Ledger.TableName, TouchedInvoices.TableName, ReadModel.TableName, Projections.ReferencesTable,
        CreditorStore.TableName, DebtorStore.TableName, DebtorDesk.TableName, PaymentStore.TableName,
        SendBudget.TableName, LetterDesk.TableName, DebtorLinks.TableName,
        SharedLimits.TableName,
        NextActions.TableName, WebhookStore.TableName, DeliveryStore.TableName, DebtorCredits.TableName,
    ];

    public async Task StartingAsync(CancellationToken cancellationToken) => await Task.WhenAll(
    [
        .. Tables.Select(name => tables.CreateTableIfNotExistsAsync(name, cancellationToken)),
        blobs.GetBlobContainerClient(Documents.ContainerName).CreateIfNotExistsAsync(cancellationToken: cancellationToken),
    ]);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

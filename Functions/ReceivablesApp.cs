using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QuestPDF.Infrastructure;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Acts;
using Receivables.Functions.Calculator;
using Receivables.Functions.Dossier;
using Receivables.Functions.Export;
using Receivables.Functions.Http;
using Receivables.Functions.Intake;
using Receivables.Functions.Letters;
using Receivables.Functions.Pages.Debtor;
using Receivables.Functions.Reading;
using Receivables.Functions.Security;
using Receivables.Functions.Recovery;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;
using Receivables.Functions.Telemetry;
using Receivables.Functions.Texts;

namespace Receivables.Functions;

/// <summary>Puts the application together.</summary>
public static class ReceivablesApp
{
    /// <summary>Adds all services of the application; tests do the same with a builder of their own.</summary>
    public static FunctionsApplicationBuilder AddReceivables(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        QuestPDF.Settings.License = Enum.Parse<LicenseType>(builder.Configuration["QUESTPDF_LICENSE"] ?? nameof(LicenseType.Community));
        LetterFonts.Register();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => AzureClients.Tables(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(services => AzureClients.Blobs(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(services => AzureClients.Mail(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(PolicyBook.Shipped);
        builder.Services.AddSingleton(StatuteBook.Shipped);
        builder.Services.AddSingleton(services => new ClaimCalculator(services.GetRequiredService<StatuteBook>()));
        builder.Services.AddSingleton(new CalculationBudget());
        builder.Services.AddSingleton<Ledger>();
        builder.Services.AddSingleton<Documents>();
        builder.Services.AddSingleton<TouchedInvoices>();
        builder.Services.AddSingleton<ReadModel>();
        builder.Services.AddSingleton<Projections>();
        builder.Services.AddSingleton<Recorder>();
        builder.Services.AddSingleton<CreditorStore>();
        builder.Services.AddSingleton<DebtorStore>();
        builder.Services.AddSingleton<DebtorDesk>();
        builder.Services.AddSingleton<Fence>();
        builder.Services.AddSingleton<Gathering>();
        builder.Services.AddSingleton<Dispatch>();
        builder.Services.AddSingleton<Post>();
        builder.Services.AddSingleton<SendBudget>();
        builder.Services.AddSingleton<DailyCap>();
        builder.Services.AddSingleton<LetterDesk>();
        builder.Services.AddSingleton<DebtorLinks>();
        builder.Services.AddSingleton<UnfinishedAttempts>();
        builder.Services.AddSingleton<Confirmations>();
        builder.Services.AddSingleton<DebtorSituations>();
        builder.Services.AddSingleton<DebtorPageActs>();
        builder.Services.AddSingleton<DebtorCopies>();
        builder.Services.AddSingleton(TextBook.Shipped);
        builder.Services.AddSingleton<MessageTexts>();
        builder.Services.AddSingleton<MessageWriter>();
        builder.Services.AddSingleton<InvoiceRules>();
        builder.Services.AddSingleton<DeliveryReports>();
        builder.Services.AddSingleton<PaymentStore>();
        builder.Services.AddSingleton<Matching>();
        builder.Services.AddSingleton<PayerIndex>();
        builder.Services.AddSingleton<DebtorCredits>();
        builder.Services.AddSingleton<PayerMatching>();
        builder.Services.AddSingleton<PaymentPlanner>();
        builder.Services.AddSingleton<MoneyPosting>();
        builder.Services.AddSingleton<PaymentPosting>();
        builder.Services.AddSingleton<PaymentTraces>();
        builder.Services.AddSingleton<PaymentIntake>();
        builder.Services.AddSingleton<PaymentReversals>();
        builder.Services.AddSingleton<PaymentRefunds>();
        builder.Services.AddSingleton<PaymentHands>();
        builder.Services.AddSingleton<ReversedPayment>();
        builder.Services.AddSingleton<BankFeeds>();
        builder.Services.AddSingleton<DebtorBook>();
        builder.Services.AddSingleton<PriorFacts>();
        builder.Services.AddSingleton<Registration>();
        builder.Services.AddSingleton<Credits>();
        builder.Services.AddSingleton<StatementIntake>();
        builder.Services.AddSingleton<CreditorAccess>();
        builder.Services.AddSingleton<InvoiceActs>();
        builder.Services.AddSingleton<DebtorActs>();
        builder.Services.AddSingleton<DebtorFacts>();
        builder.Services.AddSingleton<Lists>();
        builder.Services.AddSingleton<ActEndpoint>();
        builder.AddHandover();
        builder.Services.AddHostedService<StorageSetup>();
        builder.AddTelemetry();
        builder.AddSecurity();
        builder.AddExport();
        return builder;
    }
}

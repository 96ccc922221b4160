using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Functions.Creditors;
using Receivables.Functions.Dossier;
using Receivables.Functions.Outbound;

namespace Receivables.Functions.Recovery;

/// <summary>Adds what hands claims over, tells outsiders, and mends what a crash left.</summary>
internal static class HandoverParts
{
    /// <summary>
    /// What holds where no setting says otherwise. In Azure the host reads the schedules from the app's settings, each
    /// minute and every five minutes; here they are rare, since a clock that is moved by months lives through each run.
    /// </summary>
    private static readonly Dictionary<string, string> Defaults = new()
    {
        ["SWEEPER_SCHEDULE"] = "0 7 * * * *",
        ["WATCHDOG_SCHEDULE"] = "0 12 */6 * * *",
    };

    public static void AddHandover(this FunctionsApplicationBuilder builder)
    {
        foreach (var (setting, value) in Defaults)
        {
            builder.Configuration[setting] ??= value;
        }

        builder.Services.AddSingleton<NextActions>();
        builder.Services.AddSingleton<DossierReader>();
        builder.Services.AddSingleton<WebhookStore>();
        builder.Services.AddSingleton<Subscriptions>();
        builder.Services.AddSingleton<DeliveryStore>();
        builder.Services.AddSingleton<HookSender>();
        builder.Services.AddSingleton<AgencyMail>();
        builder.Services.AddSingleton<Announcer>();
    }
}

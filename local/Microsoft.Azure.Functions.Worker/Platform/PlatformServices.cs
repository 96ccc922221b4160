using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Local.Clock;
using Receivables.Local.Functions.Durable;
using Receivables.Local.Functions.Hosting;
using Receivables.Local.Functions.Http;
using Receivables.Local.Functions.Timers;
using Receivables.Local.Mailbox;
using Receivables.Local.MemoryStorage;

namespace Receivables.Local.Functions.Platform;

/// <summary>
/// Registers the platform beside the app; the clock comes first, so the app's own default gives way to it.
/// </summary>
internal static class PlatformServices
{
    internal static void Add(
        IServiceCollection services, IConfigurationManager settings, LocalHostOptions options, HostJson hostJson)
    {
        var clock = AddClock(services, options);
        AddAccount(services, settings, options, clock);
        AddMail(services, settings, options, clock);
        services.AddSingleton(options);
        services.AddSingleton(hostJson);
        services.AddSingleton<DrainSignal>();
        services.AddSingleton<StartGate>();
        services.AddSingleton<DurableBinding>();
        services.AddSingleton(new FunctionKeys(options.MasterKey, options.FunctionKey));
        services.AddSingleton(
            _ => new RequestThrottle(hostJson.MaxConcurrentRequests, hostJson.MaxOutstandingRequests));
        services.AddSingleton<FunctionRunner>();
        services.AddSingleton<HttpDispatcher>();
        services.AddSingleton<PlatformIdentity>();
        services.AddSingleton<IScheduleStore, BlobScheduleStore>();
        services.AddSingleton<TimerService>();
        var account = new StorageAccount(settings);
        var emulator = new Emulator(options, account);
        emulator.Begin();
        services.AddSingleton(account);
        services.AddSingleton(_ => emulator);
        services.AddSingleton<Orchestrations>();
        services.AddSingleton<Workload>();
        services.AddSingleton<LocalPlatform>();
        services.AddHostedService(provider => provider.GetRequiredService<LocalPlatform>());
    }

    private static MovableClock AddClock(IServiceCollection services, LocalHostOptions options)
    {
        var clock = options.Clock ?? new MovableClock();
        services.AddSingleton<TimeProvider>(clock);
        if (options.Clock is null)
        {
            // By factory, so that the clock ends with the host.
            services.AddSingleton(_ => clock);
        }
        else
        {
            services.AddSingleton(clock);
        }

        return clock;
    }

    private static void AddAccount(
        IServiceCollection services, IConfigurationManager settings, LocalHostOptions options, MovableClock clock)
    {
        var isNamed = options.IsProgram || options.Settings.ContainsKey(StorageAccount.Setting);
        if (options.Account is null && isNamed)
        {
            return;
        }

        var account = options.Account ?? MemoryAccount.Create(clock);
        settings[StorageAccount.Setting] = account.ConnectionString;
        if (options.Account is null)
        {
            services.AddSingleton(_ => account);
        }
        else
        {
            services.AddSingleton(account);
        }
    }

    private static void AddMail(
        IServiceCollection services, IConfigurationManager settings, LocalHostOptions options, MovableClock clock)
    {
        var mail = options.Mail ?? (options.DataFolder is { } folder
            ? MailService.Open(Path.Combine(folder, "mailbox"), clock)
            : MailService.InMemory(clock));
        settings["COMMUNICATION_CONNECTION_STRING"] ??= mail.ConnectionString;
        MailSettings.ReadInto(mail.Behaviour, settings);
        if (options.Mail is null)
        {
            services.AddSingleton(_ => mail);
        }
        else
        {
            services.AddSingleton(mail);
        }
    }
}

using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Receivables.Local.Functions.Durable;
using Receivables.Local.Functions.Platform;

namespace Receivables.Local.Functions.Hosting;

/// <summary>Puts the app and the local platform together in one ASP.NET Core application.</summary>
internal static class LocalWeb
{
    /// <summary>What the worker process accepts in a request body unless the app sets another limit.</summary>
    private const int LargestBody = 30_000_000;

    internal static (WebApplicationBuilder Web, HostJson HostJson) Create(LocalHostOptions options)
    {
        var hostJson = options.HostJson ?? HostJson.Load(Path.Combine(AppContext.BaseDirectory, "host.json"));
        var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = LocalSettings.EnvironmentOf(options),
            ApplicationName = AssemblyOf(options).GetName().Name,
        });
        LocalSettings.Add(web.Configuration, options, hostJson);
        web.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateScopes = true;
            provider.ValidateOnBuild = true;
        });
        PlatformServices.Add(web.Services, web.Configuration, options, hostJson);
        AddSerialization(web.Services);
        AddLogging(web, options);
        AddServer(web, options);
        return (web, hostJson);
    }

    internal static IHost Build(
        WebApplicationBuilder web, LocalHostOptions options, HostJson hostJson, Pipeline pipeline, bool hasAspNetCore)
    {
        var types = options.FunctionClasses ?? AssemblyOf(options).GetTypes();
        var known = new FunctionSettings(hostJson, name => web.Configuration[name], hasAspNetCore);
        var functions = FunctionLoader.Load(types, known);
        web.Services.AddSingleton(_ => new Lazy<Microsoft.Azure.Functions.Worker.Middleware.FunctionExecutionDelegate>(
            pipeline.Build));
        var app = web.Build();
        FunctionObjects.Check(functions, app.Services);
        var platform = app.Services.GetRequiredService<LocalPlatform>();
        platform.Load(functions);
        app.Run(http => platform.Answer(http));
        return new LocalHost(app, platform, options);
    }

    private static Assembly AssemblyOf(LocalHostOptions options) =>
        options.Assembly ?? (options.FunctionClasses is [var first, ..] ? first.Assembly : null)
        ?? Assembly.GetEntryAssembly()
        ?? throw new HostStartException("There is no program whose functions could be served; name an assembly.");

    private static void AddSerialization(IServiceCollection services)
    {
        services.AddOptions();
        services.Configure<JsonSerializerOptions>(json => json.PropertyNameCaseInsensitive = true);
        services.AddSingleton<IPostConfigureOptions<WorkerOptions>>(provider =>
            new PostConfigureOptions<WorkerOptions>(Options.DefaultName, options =>
                options.Serializer ??= new PlainJson(
                    provider.GetRequiredService<IOptions<JsonSerializerOptions>>().Value)));
    }

    private static void AddLogging(WebApplicationBuilder web, LocalHostOptions options)
    {
        web.Logging.AddConfiguration(web.Configuration.GetSection("Logging"));
        if (options.IsProgram)
        {
            web.Logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
            });
        }
        else
        {
            web.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        }
    }

    private static void AddServer(WebApplicationBuilder web, LocalHostOptions options)
    {
        web.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.DrainTime + TimeSpan.FromSeconds(5));
        if (!options.IsProgram && options.Port is null)
        {
            web.Services.AddSingleton<IServer>(new MemoryServer());
            return;
        }

        var port = options.Port ?? ListenAddress.Port(web.Configuration);
        web.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            if (port == 0)
            {
                kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            }
            else
            {
                kestrel.ListenLocalhost(port);
            }
        });
    }
}

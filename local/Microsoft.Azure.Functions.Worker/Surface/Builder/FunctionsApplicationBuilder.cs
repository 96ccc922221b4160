using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Receivables.Local.Functions;
using Receivables.Local.Functions.Hosting;
using Receivables.Local.Functions.Http;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Configures a Functions app: its settings, services and middleware.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly LocalHostOptions options;
    private readonly WebApplicationBuilder web;
    private readonly Pipeline pipeline;
    private readonly HostJson hostJson;
    private bool hasAspNetCore;
    private bool isBuilt;

    internal FunctionsApplicationBuilder(LocalHostOptions options)
    {
        this.options = options;
        (web, hostJson) = ProgramEnd.OnRefusal(options, () => LocalWeb.Create(options));
        pipeline = new Pipeline(web.Services);
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public ConfigurationManager Configuration => web.Configuration;

    public IHostEnvironment Environment => web.Environment;

    public ILoggingBuilder Logging => web.Logging;

    public IMetricsBuilder Metrics => web.Metrics;

    public IServiceCollection Services => web.Services;

    /// <summary>The app, ready to start; can be called once.</summary>
    public IHost Build()
    {
        RefuseWhenBuilt();
        isBuilt = true;
        return ProgramEnd.OnRefusal(options, () => LocalWeb.Build(web, options, hostJson, pipeline, hasAspNetCore));
    }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        RefuseWhenBuilt();
        return pipeline.Use(middleware);
    }

    internal void AddAspNetCore()
    {
        if (!hasAspNetCore)
        {
            hasAspNetCore = true;
            pipeline.Use(next => context => HttpResultMiddleware.Invoke(context, next));
            web.Services.AddMvcCore();
        }
    }

    private void RefuseWhenBuilt()
    {
        if (isBuilt)
        {
            throw new InvalidOperationException("The application has already been built.");
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Receivables.Local.Functions;

namespace Receivables.Platform.Tests.Host;

/// <summary>https://learn.microsoft.com/azure/azure-functions/dotnet-isolated-process-guide#middleware.</summary>
public sealed class MiddlewareTests
{
    private readonly ConcurrentQueue<string> seen = new();

    public sealed class Calls(Scoped scoped, IServiceProvider services)
    {
        [Function("Call")]
        public IActionResult Call(
            [HttpTrigger(AuthorizationLevel.Anonymous, Route = "call")] HttpRequest request, FunctionContext context)
        {
            var same = ReferenceEquals(scoped, services.GetRequiredService<Scoped>())
                && ReferenceEquals(scoped, context.InstanceServices.GetRequiredService<Scoped>())
                && ReferenceEquals(scoped, request.HttpContext.RequestServices.GetRequiredService<Scoped>());
            return new ContentResult { Content = same ? "one scope" : "several scopes" };
        }

        [Function("Other")]
        public static IActionResult Other(
            [HttpTrigger(AuthorizationLevel.Anonymous, Route = "other")] HttpRequest request) =>
            new ContentResult { Content = "other" };

        [Function("Fail")]
        public static IActionResult Fail(
            [HttpTrigger(AuthorizationLevel.Anonymous, Route = "fail")] HttpRequest request) =>
            throw new TimeoutException("too late");

        [Function("Accessor")]
        public static IActionResult Accessor(
            [HttpTrigger(AuthorizationLevel.Anonymous, Route = "accessor")] HttpRequest request, FunctionContext context) =>
            new ContentResult
            {
                Content = context.InstanceServices.GetRequiredService<IHttpContextAccessor>().HttpContext is null
                    ? "null"
                    : "there",
            };
    }

    public sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class Note(ConcurrentQueue<string> seen) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            seen.Enqueue("class before");
            await next(context);
            seen.Enqueue("class after");
        }
    }

    [Fact]
    public async Task Middleware_runs_around_the_function_in_the_order_it_was_added()
    {
        await using var app = await Start(builder =>
        {
            builder.Services.AddSingleton(seen);
            builder.UseMiddleware<Note>();
            builder.UseMiddleware(async (context, next) =>
            {
                seen.Enqueue("lambda before");
                await next();
                seen.Enqueue("lambda after");
            });
        });

        Assert.Equal("one scope", await app.Client.GetStringAsync("/call"));
        Assert.Equal(["class before", "lambda before", "lambda after", "class after"], seen);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_answers_itself()
    {
        await using var app = await Start(builder => builder.UseMiddleware((context, _) =>
        {
            context.GetInvocationResult().Value = new StatusCodeResult(403);
            return Task.CompletedTask;
        }));

        Assert.Equal(HttpStatusCode.Forbidden, (await app.Client.GetAsync("/call")).StatusCode);
    }

    [Fact]
    public async Task Middleware_replaces_the_result_of_the_function()
    {
        await using var app = await Start(builder => builder.UseMiddleware(async (context, next) =>
        {
            await next();
            var result = Assert.IsType<ContentResult>(context.GetInvocationResult().Value);
            context.GetInvocationResult().Value = new ContentResult { Content = result.Content + "!" };
        }));

        Assert.Equal("one scope!", await app.Client.GetStringAsync("/call"));
    }

    [Fact]
    public async Task Middleware_turns_an_exception_into_an_answer()
    {
        await using var app = await Start(builder => builder.UseMiddleware(async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (TimeoutException late)
            {
                context.GetInvocationResult().Value = new ObjectResult(late.Message) { StatusCode = 503 };
            }
        }));

        using var response = await app.Client.GetAsync("/fail");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Exception_of_middleware_fails_the_request()
    {
        await using var app = await Start(
            builder => builder.UseMiddleware((_, _) => throw new InvalidOperationException("broken middleware")));

        Assert.Equal(HttpStatusCode.InternalServerError, (await app.Client.GetAsync("/call")).StatusCode);
    }

    [Fact]
    public async Task UseWhen_picks_the_invocations_of_a_middleware()
    {
        await using var app = await Start(builder =>
        {
            builder.Services.AddSingleton(seen);
            builder.UseWhen<Note>(context => context.FunctionDefinition.Name == "Call");
            builder.UseWhen(
                context => context.FunctionDefinition.Name == "Other",
                (context, next) =>
                {
                    seen.Enqueue(context.FunctionDefinition.EntryPoint.Split('.')[^1]);
                    return next();
                });
        });

        await app.Client.GetStringAsync("/other");
        await app.Client.GetStringAsync("/call");

        Assert.Equal(["Other", "class before", "class after"], seen);
    }

    [Fact]
    public async Task Middleware_sees_the_request_only_when_added_after_the_asp_net_core_integration()
    {
        await using var app = await LocalFunctionsHost.StartAsync(HostKit.Options(typeof(Calls)), builder =>
        {
            builder.Services.AddScoped<Scoped>();
            builder.UseMiddleware((context, next) =>
            {
                seen.Enqueue($"early {context.GetHttpContext() is not null}");
                return next();
            });
            builder.ConfigureFunctionsWebApplication();
            builder.UseMiddleware((context, next) =>
            {
                seen.Enqueue($"late {context.GetHttpContext()?.Request.Path}");
                return next();
            });
        });

        await app.Client.GetStringAsync("/call");

        Assert.Equal(["early False", "late /call"], seen);
    }

    [Fact]
    public async Task Middleware_sees_bindings_and_parameters_of_the_function()
    {
        await using var app = await Start(builder => builder.UseMiddleware((context, next) =>
        {
            var definition = context.FunctionDefinition;
            seen.Enqueue(string.Join(",", definition.Parameters.Select(p => p.Name)));
            seen.Enqueue(definition.InputBindings["request"].Type);
            seen.Enqueue(definition.OutputBindings["$return"].Type);
            context.Items["shared"] = 1;
            context.Features.Set(definition);
            return next();
        }));

        await app.Client.GetStringAsync("/call");

        Assert.Equal(["request,context", "httpTrigger", "http"], seen);
    }

    [Fact]
    public async Task Scope_of_services_ends_with_the_invocation()
    {
        Scoped? used = null;
        await using var app = await Start(builder => builder.UseMiddleware((context, next) =>
        {
            used = context.InstanceServices.GetRequiredService<Scoped>();
            return next();
        }));

        await app.Client.GetStringAsync("/call");
        var first = used;
        await app.Client.GetStringAsync("/call");

        Assert.True(first!.IsDisposed);
        Assert.NotSame(first, used);
    }

    [Fact]
    public async Task Result_of_another_type_is_not_handed_out()
    {
        await using var app = await Start(builder => builder.UseMiddleware(async (context, next) =>
        {
            await next();
            Assert.Equal("other", context.GetInvocationResult<ContentResult>().Value!.Content);
            Assert.Throws<InvalidOperationException>(() => context.GetInvocationResult<string>());
            seen.Enqueue("checked");
        }));

        await app.Client.GetStringAsync("/other");

        Assert.Equal(["checked"], seen);
    }

    // The function runs apart from the request's flow: https://github.com/Azure/azure-functions-dotnet-worker/issues/2372.
    [Fact]
    public async Task Http_context_accessor_is_empty_in_a_function()
    {
        await using var app = await Start(builder => builder.Services.AddHttpContextAccessor());

        Assert.Equal("null", await app.Client.GetStringAsync("/accessor"));
    }

    private static Task<LocalFunctionsHost> Start(
        Action<FunctionsApplicationBuilder> configure) =>
        HostKit.Start(HostKit.Options(typeof(Calls)), builder =>
        {
            builder.Services.AddScoped<Scoped>();
            configure(builder);
        });
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Platform.Tests.Host;

/// <summary>Who may call: https://learn.microsoft.com/azure/azure-functions/function-keys-how-to.</summary>
public sealed class KeyTests
{
    public sealed class Levels
    {
        [Function("Anonymous")]
        public static IActionResult Anonymous(
            [HttpTrigger(AuthorizationLevel.Anonymous, Route = "anonymous")] HttpRequest request) => new OkResult();

        [Function("ByFunctionKey")]
        public static IActionResult Function(
            [HttpTrigger(AuthorizationLevel.Function, Route = "function")] HttpRequest request) => new OkResult();

        [Function("ByDefault")]
        public static IActionResult ByDefault([HttpTrigger(Route = "default")] HttpRequest request) => new OkResult();

        [Function("ByMethods")]
        public static IActionResult ByMethods([HttpTrigger("get", Route = "methods")] HttpRequest request) => new OkResult();

        [Function("ByMaster")]
        public static IActionResult Master(
            [HttpTrigger(AuthorizationLevel.Admin, Route = "master")] HttpRequest request) => new OkResult();

        [Function("BySystem")]
        public static IActionResult System(
            [HttpTrigger(AuthorizationLevel.System, Route = "system")] HttpRequest request) => new OkResult();
    }

    [Theory]
    //          path                    header      status
    [InlineData("/anonymous",           null,       200)]
    [InlineData("/anonymous",           "wrong",    200)]
    [InlineData("/function",            null,       401)]
    [InlineData("/function",            "wrong",    401)]
    [InlineData("/function",            "f-key",    200)]
    [InlineData("/function",            "m-key",    200)]
    [InlineData("/function?code=f-key", null,       200)]
    [InlineData("/function?code=f-key", "wrong",    401)]
    [InlineData("/function?code=wrong", "f-key",    200)]
    [InlineData("/function?code=",      null,       401)]
    [InlineData("/default",             null,       401)]
    [InlineData("/methods",             null,       200)]
    [InlineData("/master",              "f-key",    401)]
    [InlineData("/master",              "m-key",    200)]
    [InlineData("/system",              "f-key",    401)]
    [InlineData("/system",              "m-key",    200)]
    public async Task Key_must_fit_the_level_of_the_function(string path, string? header, int status)
    {
        var options = HostKit.Options(typeof(Levels)) with { MasterKey = "m-key", FunctionKey = "f-key" };
        await using var app = await HostKit.Start(options);
        using var client = app.CreateClient(withKey: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
        {
            request.Headers.Add("x-functions-key", header);
        }

        using var response = await client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Refused_caller_does_not_reach_the_function_and_learns_nothing()
    {
        await using var app = await HostKit.Start(typeof(Levels));
        using var client = app.CreateClient(withKey: false);

        using var response = await client.GetAsync("/function");

        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Local_key_is_local()
    {
        await using var app = await HostKit.Start(typeof(Levels));
        using var client = app.CreateClient(withKey: false);

        using var response = await client.GetAsync("/master?code=local");

        Assert.True(response.IsSuccessStatusCode);
    }
}

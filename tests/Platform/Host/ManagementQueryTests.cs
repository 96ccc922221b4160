using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Receivables.Local.Functions;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// Queries and purges of many instances:
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-http-api#get-all-instances-status.
/// </summary>
public sealed class ManagementQueryTests
{
    private const string Api = "/runtime/webhooks/durabletask";

    [Theory]
    //          query                                                 instances
    [InlineData("",                                                   "a1,a2,b1")]
    [InlineData("?instanceIdPrefix=a",                                "a1,a2")]
    [InlineData("?runtimeStatus=Completed",                           "")]
    [InlineData("?runtimeStatus=Running",                             "a1,b1")]
    [InlineData("?runtimeStatus=Completed,Terminated",                "a2")]
    [InlineData("?runtimeStatus=Running&runtimeStatus=Terminated",    "a1,a2,b1")]
    [InlineData("?runtimeStatus=Nonsense",                            "a1,a2,b1")]
    [InlineData("?createdTimeFrom=2026-03-03T00:00:00Z",              "b1")]
    [InlineData("?createdTimeTo=2026-03-03T00:00:00Z",                "a1,a2")]
    public async Task Query_filters_instances(string query, string instances)
    {
        await using var app = await WithThree();

        var found = await app.Client.GetFromJsonAsync<JsonElement[]>($"{Api}/instances{query}");

        Assert.Equal(
            instances, string.Join(",", found!.Select(each => each.GetProperty("instanceId").GetString()).Order()));
    }

    [Fact]
    public async Task Query_pages_by_the_header_of_the_answer()
    {
        await using var app = await WithThree();
        var found = new List<string?>();
        var token = "";
        do
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Api}/instances?top=2");
            request.Headers.Add("x-ms-continuation-token", token);
            using var response = await app.Client.SendAsync(request);
            token = response.Headers.TryGetValues("x-ms-continuation-token", out var next) ? next.Single() : "";
            var page = await response.Content.ReadFromJsonAsync<JsonElement[]>();
            Assert.InRange(page!.Length, 0, 2);
            found.AddRange(page.Select(each => each.GetProperty("instanceId").GetString()));
        }
        while (token.Length > 0);

        Assert.Equal(["a1", "a2", "b1"], found.Order());
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("?showInput=false", "null")]
    public async Task Query_shows_inputs_unless_asked_otherwise(string query, string input)
    {
        await using var app = await WithThree();

        var found = await app.Client.GetFromJsonAsync<JsonElement[]>($"{Api}/instances{query}");

        Assert.All(found!, each => Assert.Equal(input, each.GetProperty("input").GetRawText()));
    }

    [Fact]
    public async Task Purge_of_one_says_how_many_are_gone()
    {
        await using var app = await WithThree();

        using var response = await app.Client.DeleteAsync($"{Api}/instances/a2");

        Assert.Equal("""{"instancesDeleted":1}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync($"{Api}/instances/a2")).StatusCode);
    }

    [Theory]
    //          query                                                           status  deleted
    [InlineData("?createdTimeFrom=2026-03-01T00:00:00Z&runtimeStatus=Terminated", 200,  "1")]
    [InlineData("?createdTimeFrom=2026-03-03T00:00:00Z&runtimeStatus=Terminated", 404,  null)]
    [InlineData("?runtimeStatus=Terminated",                                      400,  null)]
    public async Task Purge_of_many_needs_a_moment_to_begin_at(string query, int status, string? deleted)
    {
        await using var app = await WithThree();

        using var response = await app.Client.DeleteAsync($"{Api}/instances{query}");

        Assert.Equal(status, (int)response.StatusCode);
        if (deleted is not null)
        {
            Assert.Equal($"{{\"instancesDeleted\":{deleted}}}", await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("/instances", 401)]
    [InlineData("/instances?code=wrong", 401)]
    [InlineData("/instances?code=local", 200)]
    public async Task Api_asks_for_its_key(string path, int status)
    {
        await using var app = await WithThree();
        using var client = app.CreateClient(withKey: false);

        Assert.Equal(status, (int)(await client.GetAsync(Api + path)).StatusCode);
    }

    /// <summary>a1 and a2 of Monday, a2 terminated; b1 of the day after.</summary>
    private static async Task<LocalFunctionsHost> WithThree()
    {
        var app = await HostKit.Start(typeof(ManagementApiTests.App));
        await app.Client.PostAsJsonAsync($"{Api}/orchestrators/Echo/a1", 1);
        await app.Client.PostAsJsonAsync($"{Api}/orchestrators/Echo/a2", 1);
        await app.Client.PostAsync($"{Api}/instances/a2/terminate", null);
        await app.Clock.MoveTo(HostKit.Monday.AddDays(1));
        await app.Client.PostAsJsonAsync($"{Api}/orchestrators/Echo/b1", 1);
        await app.Clock.WhenQuiet();
        return app;
    }
}

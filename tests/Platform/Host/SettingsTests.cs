using Microsoft.Extensions.Configuration;
using Receivables.Local.Functions;
using Receivables.Local.Functions.Hosting;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// host.json (https://learn.microsoft.com/azure/azure-functions/functions-host-json), local.settings.json
/// (https://learn.microsoft.com/azure/azure-functions/functions-develop-local#local-settings-file) and the address.
/// </summary>
public sealed class SettingsTests
{
    [Fact]
    public void Host_json_is_read_with_comments_and_trailing_commas()
    {
        var read = HostJson.Parse(
            """
            {
              "version": "2.0", // the runtime's
              "functionTimeout": "00:10:00",
              "extensions": {
                "http": { "routePrefix": "/v1/", "maxConcurrentRequests": 5, "maxOutstandingRequests": -1 },
                "durableTask": { "hubName": "Claims", "maxConcurrentActivityFunctions": 3 },
              },
              "logging": { "logLevel": { "default": "Debug" } },
            }
            """);

        Assert.Equal("v1", read.RoutePrefix);
        Assert.Equal(5, read.MaxConcurrentRequests);
        Assert.Equal(-1, read.MaxOutstandingRequests);
        Assert.Equal("Claims", read.TaskHub);
        Assert.Equal(TimeSpan.FromMinutes(10), read.FunctionTimeout);
        Assert.Equal(3, read.MaxConcurrentActivities);
        Assert.Equal("Debug", read.LogLevels["Default"]);
    }

    [Fact]
    public void Host_json_that_says_little_has_the_defaults_of_azure_functions()
    {
        var read = HostJson.Parse("""{ "version": "2.0" }""");

        Assert.Equal(new HostJson { LogLevels = read.LogLevels }, read);
        Assert.Equal("api", read.RoutePrefix);
    }

    [Theory]
    //          content                                                                              words
    [InlineData("{",                                                                                 "host.json is no JSON")]
    [InlineData("{}",                                                                                "\"version\": \"2.0\"")]
    [InlineData("{\"version\":\"1.0\"}",                                                             "\"version\": \"2.0\"")]
    [InlineData("{\"version\":\"2.0\",\"extensions\":{\"durableTask\":{\"hubName\":\"a-b\"}}}",      "hubName 'a-b'")]
    [InlineData("{\"version\":\"2.0\",\"extensions\":{\"durableTask\":{\"hubName\":\"ab\"}}}",       "hubName 'ab'")]
    [InlineData("{\"version\":\"2.0\",\"extensions\":{\"http\":{\"maxConcurrentRequests\":\"5\"}}}", "must be a whole number")]
    [InlineData("{\"version\":\"2.0\",\"extensions\":{\"http\":{\"routePrefix\":5}}}",               "must be text")]
    [InlineData("{\"version\":\"2.0\",\"functionTimeout\":\"10 minutes\"}",                          "functionTimeout '10 minutes'")]
    public void Wrong_host_json_is_refused_with_what_is_wrong(string content, string words) =>
        Assert.Contains(
            words, Assert.Throws<HostStartException>(() => HostJson.Parse(content)).Message, StringComparison.Ordinal);

    [Theory]
    //          setting            value                       port
    [InlineData("none",            "",                         7071)]
    [InlineData("port",            "7100",                     7100)]
    [InlineData("FUNCTIONS_PORT",  "7101",                     7101)]
    [InlineData("ASPNETCORE_URLS", "http://localhost:7102",    7102)]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:7103/",   7103)]
    public void Port_is_the_one_that_was_asked_for(string setting, string value, int port) =>
        Assert.Equal(port, ListenAddress.Port(Settings(setting, value)));

    [Theory]
    [InlineData("port",            "many",                     "'many' (port) is no port")]
    [InlineData("FUNCTIONS_PORT",  "70000",                    "'70000' (FUNCTIONS_PORT) is no port")]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:7071",      "served to this machine only")]
    [InlineData("ASPNETCORE_URLS", "http://+:7071",            "one http address of this machine")]
    [InlineData("ASPNETCORE_URLS", "https://localhost:7071",   "one http address of this machine")]
    public void Port_that_cannot_be_is_refused(string setting, string value, string words) =>
        Assert.Contains(
            words,
            Assert.Throws<HostStartException>(() => ListenAddress.Port(Settings(setting, value))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Port_of_the_command_line_comes_first()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = "http://localhost:7102", ["FUNCTIONS_PORT"] = "7101", ["port"] = "7100",
        }).Build();

        Assert.Equal(7100, ListenAddress.Port(settings));
    }

    [Fact]
    public void Values_of_local_settings_are_read_as_environment_variables_are()
    {
        var values = LocalSettings.Values(
            """{ "IsEncrypted": false, "Values": { "A__B": "nested", "C": "plain" }, "Host": { "CORS": "*" } }""").ToDictionary();

        Assert.Equal(new Dictionary<string, string?> { ["A:B"] = "nested", ["C"] = "plain" }, values);
    }

    [Theory]
    [InlineData("{", "local.settings.json is no JSON")]
    [InlineData("""{ "Values": { "A": 1 } }""", "A must be text")]
    public void Wrong_local_settings_are_refused_with_what_is_wrong(string content, string words) =>
        Assert.Contains(
            words,
            Assert.Throws<HostStartException>(() => LocalSettings.Values(content)).Message,
            StringComparison.Ordinal);

    private static IConfiguration Settings(string name, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [name] = value }).Build();
}

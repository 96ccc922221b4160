using System.Net;
using System.Net.Sockets;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Host;

/// <summary>The app as a person starts it: what the console says, how it ends, and how quickly it answers.</summary>
public sealed class ProgramTests
{
    private static readonly Dictionary<string, string> WithoutStorage = new()
    {
        ["GreetingSchedule"] = "0 0 0 * * *",
        ["AzureWebJobs__Now__Disabled"] = "true",
        ["AzureWebJobs__Begin__Disabled"] = "true",
        ["AzureWebJobs__GreetLater__Disabled"] = "true",
        ["AzureWebJobs__Greet__Disabled"] = "true",
        ["AzureWebJobsStorage"] = "UseDevelopmentStorage=false;AccountName=none;AccountKey=bm9uZQ==",
    };

    [Fact]
    public async Task Program_says_where_it_runs_and_ends_well_when_asked_to()
    {
        await using var program = AppProgram.Start(WithoutStorage, "--port", "0", "--Greeting", "hoi");
        using var client = new HttpClient { BaseAddress = await program.WhenRunning() };

        Assert.Equal("""{"greeting":"hoi"}""", await client.GetStringAsync("/hello"));
        program.Terminate();

        Assert.Equal(0, await program.WhenEnded());
        Assert.Contains("/local/mailbox", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_under_way_is_answered_before_the_program_ends()
    {
        await using var program = AppProgram.Start(WithoutStorage, "--port", "0");
        using var client = new HttpClient { BaseAddress = await program.WhenRunning() };
        var waiting = client.GetStringAsync("/wait");
        await program.WhenSaid("waiting");

        program.Terminate();

        Assert.Equal("finished", await waiting);
        Assert.Equal(0, await program.WhenEnded());
    }

    [Fact]
    public async Task Refused_program_explains_itself_without_a_stack_trace()
    {
        await using var program = AppProgram.Start(
            new Dictionary<string, string>(WithoutStorage) { ["GreetingSchedule"] = "" }, "--port", "0");

        Assert.Equal(1, await program.WhenEnded());
        Assert.Contains("Function 'Now' is refused: ", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_whose_port_is_taken_says_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await using var program = AppProgram.Start(WithoutStorage, "--port", $"{port}");

        Assert.Equal(1, await program.WhenEnded());
        Assert.Contains("choose another with --port", program.Output, StringComparison.Ordinal);
    }

    // The processor's time, so that other work on the machine does not count: at most 2 s from start to first answer.
    [Fact]
    public async Task Program_answers_its_first_request_within_two_seconds_of_work()
    {
        var account = await StorageTransports.NewAccount(StorageTransports.Azurite);
        var settings = new Dictionary<string, string>
        {
            ["GreetingSchedule"] = "0 0 0 * * *", ["AzureWebJobsStorage"] = account,
        };
        await using var program = AppProgram.Start(settings, "--port", "0");
        using var client = new HttpClient { BaseAddress = await program.WhenRunning() };

        await client.GetStringAsync("/hello");
        var used = program.ProcessorTime;
        using var greeted = await client.PostAsync("/begin/Ans", null);

        Assert.Equal("hello Ans", (await greeted.Content.ReadAsStringAsync()).Trim('"'));
        Assert.InRange(used, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}

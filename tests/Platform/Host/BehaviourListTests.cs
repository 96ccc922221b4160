using System.Text.Json;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// The list of behaviours that the product relies on (tests/Behaviours), which names nothing of the local platform and is
/// run on the official SDKs too, holds on the local platform.
/// </summary>
public sealed class BehaviourListTests
{
    /// <summary>A list that lost its entries would hold as well.</summary>
    private const int AtLeast = 49;

    [Fact]
    public async Task Every_behaviour_that_the_product_relies_on_holds()
    {
        var settings = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = await StorageTransports.NewAccount(StorageTransports.Azurite),
        };
        await using var program = AppProgram.Start("Behaviours", settings, "--port", "0");
        using var client = new HttpClient { BaseAddress = await program.WhenRunning(), Timeout = TimeSpan.FromMinutes(2) };

        using var answer = await client.GetAsync("/behaviours");
        using var list = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var behaviours = list.RootElement.GetProperty("behaviours").EnumerateArray().ToList();

        Assert.Equal([], behaviours
            .Where(behaviour => !behaviour.GetProperty("holds").GetBoolean())
            .Select(behaviour => $"{behaviour.GetProperty("behaviour")}: {behaviour.GetProperty("why")}"));
        Assert.True(behaviours.Count >= AtLeast, $"The list has {behaviours.Count} behaviours.");
        Assert.True(answer.IsSuccessStatusCode, answer.ToString());
    }
}

using System.Text.Json;

namespace Receivables.Simulation.Tests;

/// <summary>One invoice as the application shows it when all is over: its answer, its timeline, why it waits.</summary>
internal sealed record SeenInvoice(Life Life, JsonElement View, JsonElement Explained, IReadOnlyList<SeenEvent> Timeline)
{
    public string Creditor => Life.Invoice.Creditor;

    public string Number => Life.Invoice.Number;

    public string Name => $"{Creditor}/{Number}";

    public string Status => View.GetProperty("status").GetString()!;

    public bool HasEnded => Status is "paid" or "handedOver" or "writtenOff" or "cancelled" or "dormant";

    public IEnumerable<SeenEvent> Of(string type) => Timeline.Where(happened => happened.Type == type);

    public static async Task<SeenInvoice> Look(Scene scene, Life life)
    {
        var path = life.Invoice.Path;
        var timeline = await scene.World.Get($"{path}/timeline");
        return new SeenInvoice(
            life,
            await scene.World.Get(path),
            await scene.World.Get($"{path}/explain"),
            [.. timeline.EnumerateArray().Select(SeenEvent.Read)]);
    }
}

using System.Globalization;
using System.Text.Json;

namespace Receivables.Simulation.Tests;

/// <summary>One invoice and what people do about it.</summary>
internal sealed class Life(Scene scene, DrawnInvoice invoice, Draw draw)
{
    private int payments;

    public DrawnInvoice Invoice => invoice;

    public void Begin() => scene.At(invoice.RegisteredAt, Register);

    /// <summary>What the application says of the invoice.</summary>
    public Task<JsonElement> Look() => scene.World.Get(invoice.Path);

    /// <summary>Pays all that is open now.</summary>
    public async Task PayAll()
    {
        if (await Draft(1m, 0) is { } payment)
        {
            await scene.Tell(invoice.Creditor, payment);
        }
    }

    private async Task Register()
    {
        var (status, body) = await scene.Post($"/api/{invoice.Creditor}/invoices", invoice.Json);
        if (status is not (200 or 202))
        {
            throw new InvalidOperationException($"{invoice.Path} was answered {status}: {body}");
        }

        if (draw.OneIn(6))
        {
            scene.At(draw.After(scene.Now, draw.Of(0, 20)), () => scene.Post($"/api/{invoice.Creditor}/invoices", invoice.Json));
        }

        await Plan();
    }

    /// <summary>Draws what will be done, much of it around the moments at which messages are planned.</summary>
    private async Task Plan()
    {
        var explained = await scene.World.Get($"{invoice.Path}/explain");
        var planned = explained.GetProperty("plan").EnumerateArray().Select(act => act.GetProperty("at").GetDateTimeOffset()).ToList();
        var deeds = new Deeds(scene, this, draw);
        for (var count = draw.Weighed((25, 0), (50, 1), (20, 2), (5, 3)); count > 0; count--)
        {
            deeds.PlanOne(planned.Count > 0 ? planned[draw.Below(planned.Count)] : scene.Now.AddDays(20));
        }

        if (draw.Percent(30))
        {
            deeds.PlanOther(draw.After(scene.Now, 60));
        }
    }

    /// <summary>A payment of a share of what is open, and a little more or less; null when nothing is.</summary>
    public async Task<Payment?> Draft(decimal share, decimal more)
    {
        var seen = await scene.World.TryGet(invoice.Path) ?? default;
        var open = seen.ValueKind == JsonValueKind.Object && seen.TryGetProperty("outstanding", out var sum) ? sum.GetDecimal() : 0m;
        var amount = decimal.Round(open * share, 2) + more;
        return amount <= 0
            ? null
            : new Payment(
                string.Create(CultureInfo.InvariantCulture, $"{invoice.Number}-P{++payments}"),
                amount,
                scene.Today.AddDays(draw.OneIn(5) ? -draw.Between(1, 3) : 0),
                invoice.Number);
    }
}

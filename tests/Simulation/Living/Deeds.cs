namespace Receivables.Simulation.Tests;

/// <summary>What people do about an invoice, and when.</summary>
internal sealed class Deeds(Scene scene, Life life, Draw draw)
{
    /// <summary>More requests than the application makes to send one message.</summary>
    private const int MostRequests = 90;

    private string Creditor => life.Invoice.Creditor;

    /// <summary>A payment near a moment at which a message is planned, or inside its sending.</summary>
    public void PlanOne(DateTimeOffset message)
    {
        var (share, more) = draw.Weighed((60, (1m, 0m)), (20, (draw.Between(10, 90) / 100m, 0m)), (6, (1m, -0.60m)), (8, (1m, draw.Euro(1, 5_000))), (6, (2m, 0m)));
        switch (draw.Weighed((45, 0), (30, 1), (25, 2)))
        {
            case 0:
                scene.At(message + Around(), () => Pay(share, more));
                break;
            case 1:
                Within(message, share, more);
                break;
            default:
                scene.At(draw.After(message, 40), () => Pay(share, more));
                break;
        }
    }

    /// <summary>Something else than a payment.</summary>
    public void PlanOther(DateTimeOffset at)
    {
        var (number, creditor) = (life.Invoice.Number, Creditor);
        var path = life.Invoice.Path;
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        var deeds = new OtherDeeds(scene, creditor, path, number, draw);
        scene.At(at, deeds.Draw(today));
    }

    /// <summary>Milliseconds, seconds or minutes before or after, sometimes the very moment.</summary>
    private TimeSpan Around() => draw.Weighed(
        (10, TimeSpan.Zero),
        (15, TimeSpan.FromMilliseconds(-draw.Between(1, 200))),
        (15, TimeSpan.FromMilliseconds(draw.Between(1, 200))),
        (20, TimeSpan.FromSeconds(-draw.Between(1, 400))),
        (20, TimeSpan.FromSeconds(draw.Between(1, 1_000))),
        (20, TimeSpan.FromMinutes(-draw.Between(1, 3 * 1440))));

    private async Task Pay(decimal share, decimal more)
    {
        if (await life.Draft(share, more) is not { } payment)
        {
            return;
        }

        await scene.Tell(Creditor, payment);
        if (draw.Percent(20))
        {
            scene.At(draw.Percent(50) ? scene.Now : draw.After(scene.Now, 30), () => scene.Tell(Creditor, payment));
        }

        if (draw.Percent(10))
        {
            scene.At(draw.After(scene.Now, 40), () => Reverse(payment));
        }
    }

    /// <summary>The payment is told between two requests of the application while it sends.</summary>
    private void Within(DateTimeOffset message, decimal share, decimal more)
    {
        var request = draw.Between(1, MostRequests);
        scene.At(message.AddMilliseconds(-1), async () =>
        {
            if (await life.Draft(share, more) is not { } payment)
            {
                return;
            }

            var armed = scene.Boundaries.Arm(request, () => scene.TryTell(Creditor, payment));
            scene.At(scene.Now.AddSeconds(2), () =>
            {
                scene.Boundaries.Disarm(armed);
                return scene.Tell(Creditor, payment);
            });
        });
    }

    private async Task Reverse(Payment payment)
    {
        scene.Chronicle.Undoing(Creditor, $"payment {payment.Id}", scene.World.Stamp());
        var path = $"/api/{Creditor}/payments/{payment.Id}/reversal";
        var body = new { id = $"{payment.Id}-R", on = scene.Today, reason = "MD06" };
        await scene.Post(path, body);
        if (draw.Percent(30))
        {
            await scene.Post(path, body);
        }
    }
}

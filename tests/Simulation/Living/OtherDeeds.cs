namespace Receivables.Simulation.Tests;

/// <summary>
/// Disputes, promises, plans, holds, credit notes, replies and the rest, as the contract spells them; some end again.
/// </summary>
internal sealed class OtherDeeds(Scene scene, string creditor, string path, string number, Draw draw)
{
    public Func<Task> Draw(DateOnly today)
    {
        var id = $"{number}-{draw.Below(1000)}";
        var days = draw.Between(2, 25);
        return draw.Below(11) switch
        {
            0 => () => Then(
                Act("disputes", new { id, category = "quality", amount = draw.Percent(50) ? 5.00m : (decimal?)null, reason = "klopt niet", by = "debiteur" }),
                days,
                Act($"disputes/{id}/resolution", new { outcome = "rejected", reason = "klopt wel", by = "medewerker" })),
            1 => Act("promises", new { id, date = today.AddDays(days), reason = "belofte", by = "debiteur" }),
            2 => Act("plans", new { id, instalments = new[] { new { on = today.AddDays(7), amount = 10.00m }, new { on = today.AddDays(37), amount = 10.00m } }, reason = "regeling", by = "medewerker" }),
            3 => () => Then(
                Act("holds", new { id, until = today.AddDays(days), reason = "uitzoeken", by = "medewerker" }),
                draw.Between(1, days),
                Act($"holds/{id}/release", new { reason = "klaar", by = "medewerker" })),
            4 or 5 => () => Credit(id, today),
            6 => Act("terms", new { dueDate = today.AddDays(days), reason = "uitstel", by = "medewerker" }),
            7 => Act("write-off", new { reason = "oninbaar", by = "medewerker" }),
            8 => Act("cancel", new { registeredInError = true, reason = "dubbel", by = "medewerker" }),
            9 => Act("send-now", new { reason = "nu", by = "medewerker" }),
            _ => Act("skip", new { reason = "overslaan", by = "medewerker" }),
        };
    }

    private Func<Task> Act(string act, object body) => () => scene.Post($"{path}/{act}", body);

    private async Task Then(Func<Task> first, int days, Func<Task> second)
    {
        await first();
        scene.At(scene.Now.AddDays(days), second);
    }

    private async Task Credit(string id, DateOnly today)
    {
        var note = $"C-{id}";
        var amount = draw.Of(5.00m, 20.00m, 100_000.00m);
        var (status, _) = await scene.Post($"{path}/credit-notes", new { number = note, amount, on = today, reason = "credit", by = creditor });
        if (status is 200 or 202)
        {
            scene.Chronicle.Recorded(creditor, $"credit {note}", scene.World.Stamp());
        }
    }
}

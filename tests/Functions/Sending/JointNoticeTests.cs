using Receivables.Domain;

namespace Receivables.Functions.Tests.Sending;

/// <summary>One message a debtor, and one notice for all claims of a consumer.</summary>
public sealed class JointNoticeTests
{
    /// <summary>3 x 100.00 due 31 August, 7 and 10 September 2026.</summary>
    [Fact]
    public async Task Three_invoices_of_a_consumer_get_four_mails_and_one_notice_whose_costs_are_45()
    {
        await using var diary = await Three();

        await diary.On(2026, 9, 24);

        Assert.Equal(
            ["3-9 09:00 reminder N-1", "10-9 09:00 reminder N-1+N-2", "17-9 09:00 reminder N-1+N-2+N-3", "24-9 09:00 formalNotice N-1+N-2+N-3"],
            diary.Mails());
        var notices = new List<NoticeServed>();
        foreach (var number in new[] { "N-1", "N-2", "N-3" })
        {
            notices.Add((await diary.Events(number)).OfType<NoticeServed>().Single());
        }

        Assert.Equal(Money.Euro(45m), Money.Sum(notices.Select(notice => notice.Costs)));
        Assert.All(notices, notice => Assert.Equal(new DateOnly(2026, 10, 8), notice.LastDay));
        Assert.All(notices, notice => Assert.Equal(Money.Euro(300m), notice.Joint!.Principal));
        var text = await diary.Client.GetStringAsync($"/local/mailbox/{diary.Mail.Mails()[^1].Id}.txt");
        Assert.Contains("€\u00a045,00", text, StringComparison.Ordinal);
        Assert.Contains("€\u00a0300,00", text, StringComparison.Ordinal);
    }

    /// <summary>200.00 inside the term: costs are due on the 100.00 that is left, 40.00, all of it on that invoice.</summary>
    [Fact]
    public async Task Costs_after_a_part_payment_are_those_of_what_is_left_over_all_invoices()
    {
        await using var diary = await Three();
        await diary.On(2026, 9, 30, hour: 12);
        await diary.Pays("P-1", 100m, "2026-09-30", "N-1");
        await diary.Pays("P-2", 100m, "2026-09-30", "N-2");

        await diary.On(2026, 10, 14);

        Assert.Equal(Money.Euro(40m), (await diary.Events("N-3")).OfType<CostsClaimed>().Single().Amount);
        Assert.Empty((await diary.Events("N-1")).OfType<CostsClaimed>());
        Assert.Equal("12-10 09:00 costsDue N-3", diary.Mails()[^1]);
    }

    [Fact]
    public async Task Costs_on_three_open_invoices_add_up_to_what_was_announced()
    {
        await using var diary = await Three();

        await diary.On(2026, 10, 14);

        var claimed = new List<Money>();
        foreach (var number in new[] { "N-1", "N-2", "N-3" })
        {
            claimed.Add((await diary.Events(number)).OfType<CostsClaimed>().Single().Amount);
        }

        Assert.Equal(Money.Euro(45m), Money.Sum(claimed));
        Assert.Equal("12-10 09:00 costsDue N-1+N-2+N-3", diary.Mails()[^1]);
    }

    /// <summary>Another invoice of the debtor is ready on the day after a mail; it waits five working days.</summary>
    [Fact]
    public async Task Second_invoice_waits_five_working_days_after_the_last_mail()
    {
        await using var diary = await SendingDiary.Opens(2026, 6, 1);
        await diary.Business("G-1", 100m, "2026-06-05");
        await diary.Business("G-2", 100m, "2026-06-08");

        await diary.On(2026, 6, 22);

        // G-1: +3 is Monday 8 June. G-2: +3 is Thursday 11 June, and five working days after Monday 8 is Monday 15.
        // G-1 again: two days after the stated Monday 15 is Wednesday 17, and five working days after the 15th Monday 22.
        Assert.Equal(["8-6 09:00 reminder G-1", "15-6 09:00 reminder G-2", "22-6 09:00 reminder G-1"], diary.Mails());
        Assert.Equal(new DateOnly(2026, 6, 15), (await diary.Events("G-2")).OfType<MessagePostponed>().Single().Until);
    }

    private static async Task<SendingDiary> Three()
    {
        var diary = await SendingDiary.Opens(2026, 8, 3);
        await diary.Consumer("N-1", 100m, "2026-08-31");
        await diary.Consumer("N-2", 100m, "2026-09-07");
        await diary.Consumer("N-3", 100m, "2026-09-10");
        return diary;
    }
}

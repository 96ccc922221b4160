using Receivables.Domain;
using Receivables.Local.Mailbox;

namespace Receivables.Functions.Tests.Sending;

/// <summary>What becomes of a message between its slot and the mail service.</summary>
public sealed class HandOverTests
{
    private static readonly object Home = new { street = "Dorpsstraat 1", postalCode = "1234 AB", city = "Utrecht", country = "NL" };

    /// <summary>266.67 due Saturday 10 January 2026; the notice of 4 February bounces and goes by post.</summary>
    [Fact]
    public async Task Notice_that_bounces_is_printed_and_its_term_runs_from_the_posting()
    {
        await using var diary = await SendingDiary.Opens(2026, 1, 5);
        await diary.Consumer("B-1", 266.67m, "2026-01-10", address: Home);
        await diary.On(2026, 2, 3);
        diary.Mail.Behaviour.DeliverTo("*", DeliveryOutcome.Bounced);
        await diary.On(2026, 2, 4);

        Assert.Equal(["13-1 09:00 reminder B-1", "21-1 09:00 reminder B-1", "28-1 09:00 reminder B-1", "4-2 09:00 formalNotice B-1"], diary.Mails());
        var letter = (await diary.Gets("/api/demo/letters")).GetProperty("letters")[0];
        Assert.Empty((await diary.Events("B-1")).OfType<NoticeServed>());

        var id = letter.GetProperty("id").GetString();
        await diary.On(2026, 2, 5, hour: 12);
        await diary.Posts($"/api/demo/letters/{id}/posted", new { on = "2026-02-05", proof = "batch 7" });

        var served = (await diary.Events("B-1")).OfType<NoticeServed>().Single();
        Assert.Equal((new DateOnly(2026, 2, 7), new DateOnly(2026, 2, 23)), (served.ReceivedOn, served.LastDay));
        Assert.Equal(Money.Euro(40m), served.Costs);
        Assert.Equal(4, diary.Mails().Count);
    }

    [Fact]
    public async Task Letter_of_fourteen_days_over_500_goes_both_ways_and_counts_from_the_later_receipt()
    {
        await using var diary = await SendingDiary.Opens(2026, 1, 5);
        await diary.Consumer("B-2", 600m, "2026-01-10", address: Home);
        await diary.On(2026, 2, 4);
        Assert.Equal("4-2 09:00 formalNotice B-2", diary.Mails()[^1]);
        Assert.Empty((await diary.Events("B-2")).OfType<NoticeServed>());

        var id = (await diary.Gets("/api/demo/letters")).GetProperty("letters")[0].GetProperty("id").GetString();
        await diary.On(2026, 2, 5, hour: 12);
        await diary.Posts($"/api/demo/letters/{id}/posted", new { on = "2026-02-05" });

        Assert.Equal(new DateOnly(2026, 2, 23), (await diary.Events("B-2")).OfType<NoticeServed>().Single().LastDay);
        Assert.Empty((await diary.Gets("/api/demo/letters")).GetProperty("letters").EnumerateArray());
    }

    [Fact]
    public async Task Message_that_breaks_a_rule_waits_for_a_person_and_goes_once_it_is_mended()
    {
        await using var diary = await SendingDiary.Opens(2026, 6, 1);
        await diary.Changes(creditor => creditor with { Accounts = [] });
        await diary.Business("F-1", 100m, "2026-06-05");

        await diary.On(2026, 6, 10);
        Assert.Empty(diary.Mails());
        var asked = (await diary.Events("F-1")).OfType<WorkRequested>().Single();
        Assert.Contains("no account to pay to", asked.What, StringComparison.Ordinal);
        Assert.Single((await diary.Events("F-1")).OfType<MessageReserved>());

        await diary.Changes(creditor => creditor with { Accounts = [new CreditorAccount("NL91ABNA0417164300", "Voorbeeld Techniek B.V.")] });
        await diary.Posts($"/api/demo/invoices/F-1/tasks/{asked.Task}/done", new { by = "test", reason = "mended" });
        await diary.On(2026, 6, 12);

        Assert.Single(diary.Mails());
    }

    [Fact]
    public async Task Budget_of_a_domain_spreads_mails_over_minutes()
    {
        await using var diary = await SendingDiary.Opens(2026, 6, 1, ("SEND_BUDGET_PER_MINUTE", "2"), ("SEND_BUDGET_PER_HOUR", "3"));
        for (var at = 1; at <= 5; at++) await diary.Business($"S-{at}", 100m, "2026-06-05", debtor: $"D-{at}");

        await diary.On(2026, 6, 8);

        Assert.Equal(
            ["09:00", "09:00", "09:01", "10:01", "10:01"],
            diary.Mails().Select(mail => mail.Split(' ')[1]));
    }

    [Fact]
    public async Task Daily_cap_leaves_the_rest_for_the_next_working_day()
    {
        await using var diary = await SendingDiary.Opens(2026, 6, 1);
        await diary.Changes(creditor => creditor with { DailyCap = 2 });
        for (var at = 1; at <= 3; at++) await diary.Business($"S-{at}", 100m, "2026-06-05", debtor: $"D-{at}");

        await diary.On(2026, 6, 9);

        Assert.Equal(["8-6", "8-6", "9-6"], diary.Mails().Select(mail => mail.Split(' ')[0]));
    }

    [Fact]
    public async Task Emergency_stop_holds_everything_and_going_on_sends_it()
    {
        await using var diary = await SendingDiary.Opens(2026, 6, 1);
        await diary.Business("E-1", 100m, "2026-06-05");
        await diary.On(2026, 6, 8, hour: 8, minute: 59);
        await diary.Changes(creditor => creditor with { State = CreditorState.Stopped });
        await diary.On(2026, 6, 10);
        Assert.Empty(diary.Mails());

        await diary.Changes(creditor => creditor with { State = CreditorState.Live });
        await diary.On(2026, 6, 11);

        Assert.Equal(["11-6 09:00 reminder E-1"], diary.Mails());
    }

    [Fact]
    public async Task Service_that_asks_to_wait_gets_the_mail_later_and_once()
    {
        await using var diary = await SendingDiary.Opens(2026, 6, 1);
        diary.Mail.Behaviour.AnswerNextSends(MailAnswer.Throttled(TimeSpan.FromMinutes(7)));
        await diary.Business("T-1", 100m, "2026-06-05");

        await diary.On(2026, 6, 8);

        Assert.Equal(["8-6 09:07 reminder T-1"], diary.Mails());
        Assert.Equal(1, diary.Mail.AcceptedSends);
    }

    [Fact]
    public async Task Invoice_that_names_an_account_that_is_not_the_creditors_is_held_for_a_person()
    {
        await using var diary = await SendingDiary.Opens(2026, 6, 1);
        await diary.Posts("/api/demo/invoices", new
        {
            number = "P-1", issueDate = "2026-05-01", dueDate = "2026-06-05", dueDateAgreed = true, total = 100m, vat = 0m,
            payTo = new { iban = "NL20INGB0001234567", holder = "Iemand anders" },
            debtor = new { id = "D-1", kind = "business", name = "Afnemer B.V.", email = "a@afnemer.example", country = "NL" },
        });

        await diary.On(2026, 6, 10);

        Assert.Empty(diary.Mails());
        Assert.Contains(
            "NL20 INGB 0001 2345 67", (await diary.Events("P-1")).OfType<WorkRequested>().Single().What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_too_large_for_a_mail_wait_behind_its_link()
    {
        await using var diary = await SendingDiary.Opens(2026, 1, 5);
        var large = new byte[7_050_000];
        "%PDF-1.7"u8.CopyTo(large);
        await diary.Consumer(
            "L-1", 100m, "2026-01-10", document: new { fileName = "l.pdf", contentType = "application/pdf", base64 = Convert.ToBase64String(large) });

        await diary.On(2026, 1, 13);

        Assert.Empty((await diary.Events("L-1")).OfType<WorkRequested>().Select(work => work.What));
        var mail = Assert.Single(diary.Mail.Mails());
        Assert.Empty(mail.Attachments);
        Assert.Contains("betaalpagina", await diary.Client.GetStringAsync($"/local/mailbox/{mail.Id}.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escalation_contact_gets_a_copy_of_the_third_reminder_only()
    {
        await using var diary = await SendingDiary.Opens(2026, 6, 1);
        await diary.Business("C-1", 100m, "2026-06-05", contacts: new[] { new { role = "escalation", name = "Directie", email = "directie@afnemer.example" } });

        await diary.On(2026, 6, 25);

        Assert.Equal([0, 0, 1], diary.Mail.Mails().Select(mail => mail.Cc.Count));
    }
}

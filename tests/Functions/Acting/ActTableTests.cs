using System.Net;
using System.Text;
using System.Text.Json;
using Receivables.Functions.Tests.Sending;

namespace Receivables.Functions.Tests.Acting;

/// <summary>
/// Each act on one invoice: 1,000.00 of a Dutch business due Wednesday 1 April 2026, on the evening of Wednesday 8 April. The
/// first reminder went on the 7th and gives until the 13th; the second would go on the 15th.
/// </summary>
public sealed class ActTableTests
{
    private const string Number = "2026-0300";

    /// <summary>Address after the invoice, body, answer, and then: status, paused by, next act, its day.</summary>
    public static TheoryData<string, string, int, string, string?, string, string?> Acts() => new()
    {
        { "disputes", """{"id":"D1","category":"quality","reason":"broken"}""", 202, "paused", "dispute", "resume", null },
        { "disputes", """{"id":"D1","category":"quality","amount":400,"reason":"broken"}""", 202, "overdue", null, "reminder", "2026-04-15" },
        { "disputes", """{"id":"D1","amount":1000.01,"reason":"broken"}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "disputes", """{"id":"D1"}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "disputes", """{"reason":"broken"}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "disputes/D9/resolution", """{"outcome":"rejected"}""", 409, "overdue", null, "reminder", "2026-04-15" },
        { "promises", """{"id":"P1","date":"2026-04-20"}""", 202, "paused", "promise", "promiseDue", "2026-04-20" },
        { "promises", """{"id":"P1","date":"2026-04-07"}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "promises", """{"id":"P1","date":"2026-04-20","amount":10.005}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "plans", """{"id":"L1","instalments":[{"on":"2026-05-01","amount":500},{"on":"2026-06-01","amount":500}]}""", 202, "paused", "plan", "instalmentDue", "2026-05-01" },
        { "plans", """{"id":"L1","instalments":[{"on":"2026-05-01","amount":500}]}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "plans", """{"id":"L1","instalments":[{"on":"2026-06-01","amount":500},{"on":"2026-05-01","amount":500}]}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "holds", """{"id":"H1","until":"2026-04-20","reason":"goodwill"}""", 202, "paused", "hold", "resume", "2026-04-21" },
        { "holds", """{"id":"H1","until":"2026-04-07","reason":"goodwill"}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "holds", """{"id":"H1","until":"2026-04-20"}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "holds/H9/release", """{}""", 409, "overdue", null, "reminder", "2026-04-15" },
        { "terms", """{"dueDate":"2026-05-01"}""", 202, "notDue", null, "reminder", "2026-05-11" },
        { "terms", """{"dueDate":"2025-01-01"}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "policy", """{"id":"call-first"}""", 202, "overdue", null, "callTask", "2026-04-13" },
        { "policy", """{"id":"nl-consumer"}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "policy", """{"id":"nothing"}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "send-now", """{"id":"S1"}""", 409, "overdue", null, "reminder", "2026-04-15" },
        { "skip", """{"id":"S1","reason":"we spoke"}""", 202, "overdue", null, "reminder", "2026-04-20" },
        { "write-off", """{"reason":"too old"}""", 202, "writtenOff", null, "none", null },
        { "write-off", """{}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "cancel", """{"registeredInError":true}""", 202, "cancelled", null, "none", null },
        { "cancel", """{"registeredInError":false}""", 422, "overdue", null, "reminder", "2026-04-15" },
        { "calls/nothing/outcome", """{"outcome":"noAnswer"}""", 409, "overdue", null, "reminder", "2026-04-15" },
        { "handover/outcome", """{"outcome":"paid"}""", 409, "overdue", null, "reminder", "2026-04-15" },
        { "tasks/nothing/done", """{}""", 409, "overdue", null, "reminder", "2026-04-15" },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Act_leads_to_its_status_and_next_step(
        string path, string body, int answer, string status, string? pausedBy, string next, string? on)
    {
        await using var diary = await AfterTheFirstReminder();

        var (code, text) = await Post(diary, $"/api/demo/invoices/{Number}/{path}", body);

        Assert.True((int)code == answer, $"{(int)code}: {text}");
        var invoice = await diary.Invoice(Number);
        Assert.Equal(status, invoice.GetProperty("status").GetString());
        Assert.Equal(pausedBy, invoice.GetProperty("pausedBy").GetString());
        Assert.Equal(next, invoice.GetProperty("next").GetProperty("kind").GetString());
        Assert.Equal(on, invoice.GetProperty("next").GetProperty("at").GetString()?[..10]);
    }

    [Theory]
    [InlineData("disputes", """{"id":"D1","category":"quality","reason":"broken"}""", """{"id":"D1","category":"price","reason":"broken"}""")]
    [InlineData("promises", """{"id":"P1","date":"2026-04-20"}""", """{"id":"P1","date":"2026-04-21"}""")]
    [InlineData("holds", """{"id":"H1","until":"2026-04-20","reason":"goodwill"}""", """{"id":"H1","until":"2026-04-21","reason":"goodwill"}""")]
    [InlineData("skip", """{"id":"S1"}""", """{"id":"S1","reason":"other"}""")]
    public async Task Same_id_again_is_one_act_and_other_content_conflicts(string path, string body, string other)
    {
        await using var diary = await AfterTheFirstReminder();
        var address = $"/api/demo/invoices/{Number}/{path}";

        var (first, told) = await Post(diary, address, body);
        var (second, again) = await Post(diary, address, body);
        var (third, conflict) = await Post(diary, address, other);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.OK, HttpStatusCode.Conflict), (first, second, third));
        Assert.Equal(told, again);
        Assert.Contains("recorded", conflict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_that_is_contested_is_not_asked_and_the_rest_is()
    {
        await using var diary = await AfterTheFirstReminder();
        await Post(diary, $"/api/demo/invoices/{Number}/disputes", """{"id":"D1","category":"quality","amount":400,"reason":"broken"}""");

        await diary.On(2026, 4, 15);

        var messages = await diary.Gets($"/api/demo/invoices/{Number}/messages");
        Assert.Equal(600m, messages[1].GetProperty("amountDue").GetDecimal());
    }

    [Fact]
    public async Task Paying_all_but_the_contested_part_does_not_close_and_upholding_it_does()
    {
        await using var diary = await AfterTheFirstReminder();
        await Post(diary, $"/api/demo/invoices/{Number}/disputes", """{"id":"D1","category":"quality","amount":400,"reason":"broken"}""");
        await diary.Pays("PAY-1", 600m, "2026-04-08", Number);
        Assert.Equal("paused", (await diary.Invoice(Number)).GetProperty("status").GetString());

        var (code, _) = await Post(diary, $"/api/demo/invoices/{Number}/disputes/D1/resolution", """{"outcome":"upheld"}""");

        Assert.Equal(HttpStatusCode.Accepted, code);
        Assert.Equal("paid", (await diary.Invoice(Number)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Promise_that_is_not_kept_leads_to_the_next_reminder_with_its_own_text()
    {
        await using var diary = await AfterTheFirstReminder();
        await Post(diary, $"/api/demo/invoices/{Number}/promises", """{"id":"P1","date":"2026-04-20"}""");

        await diary.On(2026, 4, 21);
        Assert.Single(diary.Mails());
        await diary.On(2026, 4, 22);

        Assert.Equal(2, diary.Mails().Count);
        Assert.Contains(await diary.Events(Number), happened => happened is Domain.PromiseBroken);
        var message = await Whole(diary, 1);
        Assert.StartsWith("Betaling niet ontvangen", message.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_that_is_not_met_makes_everything_due_after_its_days_of_grace()
    {
        await using var diary = await AfterTheFirstReminder();
        await Post(
            diary,
            $"/api/demo/invoices/{Number}/plans",
            """{"id":"L1","instalments":[{"on":"2026-04-20","amount":500},{"on":"2026-05-20","amount":500}]}""");
        await diary.On(2026, 4, 20);
        await diary.Pays("PAY-1", 500m, "2026-04-20", Number);

        await diary.On(2026, 5, 28);
        Assert.Equal("paused", (await diary.Invoice(Number)).GetProperty("status").GetString());
        await diary.On(2026, 5, 29);

        Assert.Equal(
            [typeof(Domain.InstalmentMet), typeof(Domain.InstalmentMissed), typeof(Domain.PlanBreached)],
            (await diary.Events(Number)).Select(happened => happened.GetType()).Where(type => type.Name.StartsWith("Instal", StringComparison.Ordinal) || type.Name == "PlanBreached"));
        Assert.Equal(2, diary.Mails().Count);
    }

    [Fact]
    public async Task Hold_keeps_the_days_that_the_next_stage_had_left()
    {
        await using var diary = await AfterTheFirstReminder();
        await Post(diary, $"/api/demo/invoices/{Number}/holds", """{"id":"H1","until":"2026-05-08","reason":"goodwill"}""");

        await diary.On(2026, 5, 11);

        var next = (await diary.Invoice(Number)).GetProperty("next");
        Assert.Equal("reminder 2026-05-18", $"{next.GetProperty("kind").GetString()} {next.GetProperty("at").GetString()![..10]}");
    }

    [Fact]
    public async Task Reply_to_a_message_pauses_three_working_days_and_waits_for_a_reader()
    {
        await using var diary = await AfterTheFirstReminder();
        var id = (await diary.Gets($"/api/demo/invoices/{Number}/messages"))[0].GetProperty("id").GetString();

        var (code, _) = await Post(diary, $"/api/demo/messages/{id}/replies", """{"on":"2026-04-08","text":"Klopt niet."}""");
        var (again, _) = await Post(diary, $"/api/demo/messages/{id}/replies", """{"on":"2026-04-08","text":"Klopt niet."}""");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.OK), (code, again));
        var invoice = await diary.Invoice(Number);
        Assert.Equal("reply 2026-04-13", $"{invoice.GetProperty("pausedBy").GetString()} {invoice.GetProperty("pausedUntil").GetString()}");
        var work = (await diary.Gets("/api/demo/worklist")).GetProperty("items")[0];
        Assert.Equal($"/api/DEMO/invoices/{Number}/tasks/reply-{id}/done", work.GetProperty("links").GetProperty("close").GetString());
        await Post(diary, $"/api/demo/invoices/{Number}/tasks/reply-{id}/done", "{}");
        Assert.Equal("overdue", (await diary.Invoice(Number)).GetProperty("status").GetString());
        Assert.Empty((await diary.Gets("/api/demo/worklist")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Bankruptcy_stops_every_invoice_of_the_debtor_and_those_that_come_later()
    {
        await using var diary = await AfterTheFirstReminder();
        await diary.Business("2026-0301", 200m, "2026-04-02");

        var (code, text) = await Post(diary, "/api/demo/debtors/D-1001/circumstances", """{"kind":"bankruptcy","on":"2026-04-08","representative":"mr. Curator"}""");
        await diary.Business("2026-0302", 300m, "2026-04-03");

        Assert.True(code == HttpStatusCode.Accepted, text);
        foreach (var number in new[] { Number, "2026-0301", "2026-0302" })
        {
            Assert.Equal("circumstance", (await diary.Invoice(number)).GetProperty("pausedBy").GetString());
        }

        await diary.On(2026, 6, 30);
        Assert.Single(diary.Mails());
        var claim = await diary.Gets($"/api/demo/invoices/{Number}/claim?asOf=2026-06-30");
        Assert.Equal("2026-04-07", claim.GetProperty("interest").GetProperty("until").GetString());
        Assert.Equal(6, claim.GetProperty("interest").GetProperty("lines")[0].GetProperty("days").GetInt32());
        Assert.Equal(0m, claim.GetProperty("costs").GetProperty("amount").GetDecimal());
    }

    [Fact]
    public async Task Call_that_ends_in_a_promise_pauses_and_leaves_the_worklist()
    {
        await using var diary = await AfterTheFirstReminder();
        await Post(diary, $"/api/demo/invoices/{Number}/policy", """{"id":"call-first"}""");
        await diary.On(2026, 4, 13);
        var call = (await diary.Gets("/api/demo/worklist")).GetProperty("items")[0];

        var (code, text) = await Post(
            diary, call.GetProperty("links").GetProperty("close").GetString()!, """{"outcome":"promise","date":"2026-04-24","notes":"pays Friday"}""");

        Assert.True(code == HttpStatusCode.Accepted, text);
        Assert.Equal("promise", (await diary.Invoice(Number)).GetProperty("pausedBy").GetString());
        Assert.Empty((await diary.Gets("/api/demo/worklist")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Stage_that_may_go_goes_now_when_asked()
    {
        await using var diary = await SendingDiary.Opens(2026, 3, 2);
        await diary.Business(Number, 1000m, "2026-04-01");
        await diary.On(2026, 4, 2, 10);

        var (code, text) = await Post(diary, $"/api/demo/invoices/{Number}/send-now", """{"id":"S1"}""");
        await diary.On(2026, 4, 2, 11);

        Assert.True(code == HttpStatusCode.Accepted, text);
        Assert.Equal(["2-4 10:00 reminder 2026-0300"], diary.Mails());
    }

    internal static async Task<(HttpStatusCode Code, string Text)> Post(SendingDiary diary, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await diary.Client.PostAsync(path, content);
        var text = await answer.Content.ReadAsStringAsync();
        await diary.Rests();
        return (answer.StatusCode, text);
    }

    private static async Task<SendingDiary> AfterTheFirstReminder()
    {
        var diary = await SendingDiary.Opens(2026, 3, 2);
        await diary.Business(Number, 1000m, "2026-04-01");
        await diary.On(2026, 4, 8);
        return diary;
    }

    private static async Task<JsonElement> Whole(SendingDiary diary, int at)
    {
        var messages = await diary.Gets($"/api/demo/invoices/{Number}/messages");
        return await diary.Gets(messages[at].GetProperty("links").GetProperty("self").GetString()!);
    }
}

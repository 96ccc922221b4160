using System.Net.Http.Headers;
using System.Text.Json;
using Receivables.Functions.Reading;
using Receivables.Functions.Tests.Sending;

namespace Receivables.Functions.Tests.Reading;

/// <summary>Lists and figures after a small month: Monday 2 March 2026, the sample creditor.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task Open_items_are_found_by_status_debtor_and_text_and_closed_ones_are_not()
    {
        await using var diary = await Month();

        Assert.Equal(["2026-1", "2026-2", "2026-3"], await Numbers(diary, ""));
        Assert.Equal(["2026-1", "2026-2"], await Numbers(diary, "?status=overdue"));
        Assert.Equal(["2026-3"], await Numbers(diary, "?status=notDue"));
        Assert.Equal(["2026-4"], await Numbers(diary, "?status=paid"));
        Assert.Equal(["2026-1", "2026-2"], await Numbers(diary, "?stage=reminder"));
        Assert.Equal(["2026-3"], await Numbers(diary, "?debtor=d-2"));
        Assert.Equal(["2026-2"], await Numbers(diary, "?q=2026-2"));
        Assert.Equal(["2026-1", "2026-2", "2026-3", "2026-4"], await Numbers(diary, "?q=afnem"));
    }

    [Fact]
    public async Task Ageing_adds_up_to_what_is_open_and_moves_with_the_day()
    {
        await using var diary = await Month();

        Assert.Equal("notDue 300.00, 1-30 300.00, 31-60 0.00, 61-90 0.00, over90 0.00", await Ages(diary, ""));
        Assert.Equal("notDue 0.00, 1-30 0.00, 31-60 300.00, 61-90 300.00, over90 0.00", await Ages(diary, "?asOf=2026-06-10"));
    }

    [Fact]
    public async Task Month_tells_what_was_invoiced_collected_and_late()
    {
        await using var diary = await Month();

        var figures = (await diary.Gets("/api/demo/kpis?month=2026-04")).GetProperty("items").EnumerateArray()
            .ToDictionary(row => row.GetProperty("name").GetString()!, row => row.GetProperty("value"));
        Assert.Equal(8, figures.Count);
        Assert.Equal(400m, figures["collected"].GetDecimal());
        Assert.Equal(50m, figures["overdue"].GetDecimal());
        Assert.Equal(3m, figures["averageDaysLate"].GetDecimal());
    }

    [Fact]
    public async Task Forecast_counts_a_promise_on_its_day()
    {
        await using var diary = await Month();
        await diary.Posts("/api/demo/invoices/2026-1/promises", new { id = "P1", date = "2026-04-21" });

        var weeks = (await diary.Gets("/api/demo/forecast?weeks=4")).GetProperty("items");
        Assert.Equal(100m, weeks[1].GetProperty("promised").GetDecimal());
        Assert.Equal(0m, weeks[0].GetProperty("promised").GetDecimal());
    }

    [Fact]
    public async Task Debtor_shows_what_is_open_and_how_it_paid()
    {
        await using var diary = await Month();

        var debtor = (await diary.Gets("/api/demo/debtors/D-2")).GetProperty("debtor");
        Assert.Equal(300m, debtor.GetProperty("open").GetDecimal());
        Assert.Equal(3m, debtor.GetProperty("meanDaysLate").GetDecimal());
        Assert.Equal("A", debtor.GetProperty("risk").GetString());
        Assert.Equal(2, (await diary.Gets("/api/demo/debtors")).GetProperty("items").GetArrayLength());
        var check = await diary.Posts("/api/demo/credit-checks", new { debtor = "D-2", amount = 1000m });
        Assert.Equal("accept", check.GetProperty("decision").GetString());
    }

    [Theory]
    [InlineData("open-items", "number,debtor,name,status")]
    [InlineData("debtors", "id,name,kind")]
    [InlineData("worklist", "task,kind,what")]
    [InlineData("ageing", "bucket,currency,invoices")]
    [InlineData("kpis", "name,value,unit")]
    [InlineData("forecast", "from,to,currency")]
    public async Task Every_list_is_also_csv(string list, string beginning)
    {
        await using var diary = await Month();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/demo/{list}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        using var answer = await diary.Client.SendAsync(request);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(beginning, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31201234567", "'+31201234567")]
    [InlineData("@home", "'@home")]
    [InlineData("-1", "'-1")]
    [InlineData(" =1", "' =1")]
    [InlineData("Jansen, J.", "\"Jansen, J.\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    public void Cell_of_csv_is_never_a_formula(string words, string cell) => Assert.Equal(cell, Csv.Cell(words));

    [Fact]
    public async Task Figures_agree_with_the_ledgers_after_everything_that_can_happen_to_money()
    {
        await using var diary = await Month();
        await diary.Pays("PAY-2", 40m, "2026-04-14", "2026-1");
        await diary.Posts("/api/demo/invoices/2026-2/terms", new { dueDate = "2026-05-20" });
        await diary.Posts("/api/demo/invoices/2026-3/write-off", new { reason = "too old" });
        await diary.Pays("PAY-3", 60m, "2026-04-14", "2026-1");

        Assert.Equal("notDue 200.00, 1-30 0.00, 31-60 0.00, 61-90 0.00, over90 0.00", await Ages(diary, ""));
        Assert.Equal(["2026-2"], await Numbers(diary, ""));
    }

    /// <summary>Two overdue invoices of 100 and 200, one of 300 not yet due, one of 400 paid three days late.</summary>
    private static async Task<SendingDiary> Month()
    {
        var diary = await SendingDiary.Opens(2026, 3, 2);
        await diary.Business("2026-1", 100m, "2026-04-01", "D-1");
        await diary.Business("2026-2", 200m, "2026-04-02", "D-1");
        await diary.Business("2026-3", 300m, "2026-05-01", "D-2");
        await diary.Business("2026-4", 400m, "2026-04-03", "D-2");
        await diary.On(2026, 4, 6, 8);
        await diary.Pays("PAY-1", 400m, "2026-04-06", "2026-4");
        await diary.On(2026, 4, 14);
        return diary;
    }

    private static async Task<IReadOnlyList<string>> Numbers(SendingDiary diary, string query) =>
        [.. (await diary.Gets($"/api/demo/open-items{query}")).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("number").GetString()!).Order(StringComparer.Ordinal)];

    private static async Task<string> Ages(SendingDiary diary, string query) => string.Join(
        ", ",
        (await diary.Gets($"/api/demo/ageing{query}")).GetProperty("items").EnumerateArray().Select(row =>
            $"{row.GetProperty("bucket").GetString()} {row.GetProperty("amount").GetDecimal().ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)}"));
}

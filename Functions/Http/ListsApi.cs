using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Intake;
using Receivables.Functions.Reading;

namespace Receivables.Functions.Http;

/// <summary>Lists of a creditor: open items, what waits for people, debtors.</summary>
public sealed class ListsApi(CreditorAccess access, Lists lists, TimeProvider time)
{
    private static readonly string[] Stages =
        ["none", "courtesy", "reminder", "call", "formalNotice", "costsDue", "handover"];

    /// <summary>
    /// Filters: <c>status</c>, <c>stage</c>, <c>debtor</c>, <c>q</c> (beginning of a number, name or reference), <c>page</c>.
    /// </summary>
    [Function("GetOpenItems")]
    public async Task<IActionResult> OpenItems(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/open-items")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var admission = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (admission.Creditor is not { } owner)
        {
            return admission.Denied!;
        }

        var (asked, faults) = Asked(request, Today(owner));
        if (faults.Any)
        {
            return Problem.Wrong(faults);
        }

        var id = CanonicalId.Of(owner.Id);
        var page = asked.Text is { } text
            ? await lists.Found(id, text, asked.Filter, cancellation)
            : await lists.Items(id, asked.Debtor, asked.Filter, asked.Mark!, cancellation, asked.Kind);
        return ListAnswer.Of(
            request, page.Items, page.Next, item => ItemView.Of(item, id.Value, Today(owner)), ItemView.Columns(Today(owner)));
    }

    [Function("GetWorklist")]
    public async Task<IActionResult> Worklist(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/worklist")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var admission = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (admission.Creditor is not { } owner)
        {
            return admission.Denied!;
        }

        if (PageMark.Read(request.Query["page"]) is not { } mark)
        {
            return WrongPage();
        }

        var id = CanonicalId.Of(owner.Id);
        var page = await lists.Work(id, mark, cancellation);
        return ListAnswer.Of(request, page.Items, page.Next, work => WorkView.Of(work, id.Value), WorkView.Columns);
    }

    [Function("GetDebtors")]
    public async Task<IActionResult> Debtors(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/debtors")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var admission = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (admission.Creditor is not { } owner)
        {
            return admission.Denied!;
        }

        if (PageMark.Read(request.Query["page"]) is not { } mark)
        {
            return WrongPage();
        }

        var id = CanonicalId.Of(owner.Id);
        var page = await lists.Debtors(id, mark, cancellation);
        return ListAnswer.Of(
            request, page.Items, page.Next, debtor => DebtorView.Of(debtor, id.Value, Today(owner)), DebtorView.Columns(Today(owner)));
    }

    private static IActionResult WrongPage()
    {
        var faults = new Faults();
        faults.Add("page", "is not a continuation that an answer gave as next.");
        return Problem.Wrong(faults);
    }

    private DateOnly Today(Creditor creditor) => TimeZones.DayOf(time.GetUtcNow(), new Country(creditor.Country).TimeZone);

    private static (Question Asked, Faults Faults) Asked(HttpRequest request, DateOnly today)
    {
        var faults = new Faults();
        var (status, stage) = (Value(request, "status"), Value(request, "stage"));
        var byStatus = status is null ? null : ItemRows.Filter(status, today);
        faults.Require(
            status is null || byStatus is not null,
            "status",
            "is one of notDue, overdue, paused, noticed, awaitingApproval, handedOver, paid, writtenOff, cancelled, dormant.");
        faults.Require(stage is null || Stages.Contains(stage), "stage", $"is one of {string.Join(", ", Stages)}.");
        CanonicalId debtor = default;
        faults.Require(
            Value(request, "debtor") is not { } path || CanonicalId.TryParse(path, out debtor), "debtor", "is no id of a debtor.");
        var mark = PageMark.Read(request.Query["page"]);
        faults.Require(mark is not null, "page", "is not a continuation that an answer gave as next.");
        var byStage = stage is not null && Stages.Contains(stage) ? $"Stage eq '{stage}'" : null;
        string[] filters = [.. new[] { byStatus, byStage }.OfType<string>()];
        return (
            new Question(
                debtor == default ? null : debtor,
                Value(request, "q"),
                filters.Length == 0 ? null : string.Join(" and ", filters),
                mark,
                status is "paid" or "writtenOff" or "cancelled" ? ReadRows.Closed : ReadRows.Open),
            faults);
    }

    private static string? Value(HttpRequest request, string name) =>
        request.Query[name].ToString() is { Length: > 0 and <= 200 } value ? value : null;

    private sealed record Question(CanonicalId? Debtor, string? Text, string? Filter, PageMark? Mark, string Kind);
}

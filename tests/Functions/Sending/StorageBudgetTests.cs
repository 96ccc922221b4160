using Receivables.Functions.Creditors;
using Receivables.Functions.Reading;
using Receivables.Functions.Recovery;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;
using Receivables.Local.Wire;

namespace Receivables.Functions.Tests.Sending;

/// <summary>How many requests to storage the application itself makes for a life; those of the engine count apart.</summary>
public sealed class StorageBudgetTests
{
    private static readonly string[] Own =
    [
        Ledger.TableName, TouchedInvoices.TableName, ReadModel.TableName, Projections.ReferencesTable, CreditorStore.TableName,
        DebtorStore.TableName, DebtorDesk.TableName, PaymentStore.TableName, SendBudget.TableName, LetterDesk.TableName,
        DebtorLinks.TableName, NextActions.TableName, WebhookStore.TableName, Documents.ContainerName,
    ];

    [Fact]
    public async Task Life_paid_before_its_first_reminder_and_a_ladder_up_to_its_approval_take_no_more_requests_than_they_did()
    {
        await using var diary = await SendingDiary.Opens(2026, 3, 2);
        var before = Count(diary);
        await diary.Business("A-1", 100m, "2026-04-01");
        await diary.Pays("P-1", 100m, "2026-03-02", "A-1");
        await diary.Rests();
        var paid = Count(diary) - before;

        before = Count(diary);
        await diary.Business("A-2", 100m, "2026-04-01", debtor: "D-2");
        await diary.On(2026, 4, 6);
        var untilReminder = Count(diary) - before;
        await diary.On(2026, 4, 7);
        var reminder = Count(diary) - before - untilReminder;
        await diary.On(2026, 5, 11);
        var ladder = Count(diary) - before;

        foreach (var (target, count) in diary.Account.RequestCounts.Snapshot().Where(pair => Own.Contains(pair.Key.Resource)))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{target.Resource} {count}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"paid early {paid}; registered {untilReminder}; a reminder {reminder}; to the request for approval {ladder}");
        Assert.InRange(paid, 1, 35);
        Assert.InRange(reminder, 1, 32);
        Assert.InRange(ladder, 1, 175);
    }

    private static long Count(SendingDiary diary) => diary.Account.RequestCounts.Snapshot()
        .Where(pair => Own.Contains(pair.Key.Resource)).Sum(pair => pair.Value);
}

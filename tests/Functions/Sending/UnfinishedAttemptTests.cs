using Microsoft.Extensions.DependencyInjection;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Tests.Sending;

/// <summary>Messages that a crash left on their way.</summary>
public sealed class UnfinishedAttemptTests
{
    private static readonly DateTimeOffset Slot = new(2026, 6, 8, 9, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public async Task Message_that_was_prepared_and_forgotten_gives_its_invoice_back()
    {
        await using var diary = await Left(MessageState.Prepared);
        var unfinished = diary.Host.Services.GetRequiredService<UnfinishedAttempts>();

        Assert.False(await unfinished.Finish(diary.Host.Durable, InvoiceId.Of("demo", "U-1")));
        await diary.On(2026, 6, 8, hour: 9, minute: 4);
        await diary.On(2026, 6, 8, hour: 9, minute: 6);
        Assert.True(await unfinished.Finish(diary.Host.Durable, InvoiceId.Of("demo", "U-1")));
        await diary.On(2026, 6, 8);

        Assert.Single((await diary.Events("U-1")).OfType<MessageReleased>());
        Assert.Single(diary.Mails());
    }

    [Fact]
    public async Task Committed_message_that_the_service_never_had_is_withdrawn_when_it_is_old()
    {
        await using var diary = await Left(MessageState.Committed);
        await diary.On(2026, 6, 8, hour: 9, minute: 11);

        Assert.True(await diary.Host.Services.GetRequiredService<UnfinishedAttempts>().Finish(diary.Host.Durable, InvoiceId.Of("demo", "U-1")));
        await diary.On(2026, 6, 8);

        Assert.Single((await diary.Events("U-1")).OfType<MessageWithdrawn>());
        Assert.Single(diary.Mails());
    }

    /// <summary>As if the process had died right after reserving, and its conductor with it.</summary>
    private static async Task<SendingDiary> Left(MessageState state)
    {
        var diary = await SendingDiary.Opens(2026, 6, 1);
        await diary.Business("U-1", 100m, "2026-06-05");
        await diary.On(2026, 6, 8, hour: 8, minute: 50);
        var services = diary.Host.Services;
        var turn = new ConductorTurn("DEMO", "D-1001", Slot.AddMinutes(-1));
        var line = new MessageLine("U-1", "R1", 1, Money.Euro(100m), new DateOnly(2026, 6, 15));
        var message = new OutgoingMessage("left", "DEMO", "D-1001", Slot, "Email", [line])
        {
            State = state, PreparedAt = Slot, CommittedAt = state == MessageState.Committed ? Slot : null, Attempt = 1,
        };
        await services.GetRequiredService<DebtorDesk>().Close(turn, DebtorHead.None, message);
        var ledger = services.GetRequiredService<Ledger>();
        var reserved = new MessageReserved("left", "R1", 1, line.Due, line.StatedDate);
        await ledger.Append(
            await ledger.Read(InvoiceId.Of("demo", "U-1")), new Append("reserve-left", "system", "test", [new NewEvent(reserved)]));
        return diary;
    }
}

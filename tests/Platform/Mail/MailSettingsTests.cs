using Microsoft.Extensions.Configuration;
using Receivables.Local.Mailbox;

namespace Receivables.Platform.Tests.Mail;

/// <summary>What local.settings.json may say of the mail service.</summary>
public sealed class MailSettingsTests
{
    [Fact]
    public async Task Settings_say_what_becomes_of_mails()
    {
        using var bench = new MailBench();

        MailSettings.ReadInto(bench.Service.Behaviour, Settings(
            ("Delivery", "none"), ("Recipients", "bounce@*=bounced; *@spam.example = filteredSpam"),
            ("OnRepeatedOperation", "sendTwice"), ("PerMinute", "30"), ("PerHour", "100")));
        await bench.Send(MailBench.Reminder("bounce@afnemer.example"));
        await bench.Send();

        Assert.Equal(RepeatedOperation.SendTwice, bench.Service.Behaviour.OnRepeatedOperation);
        Assert.Equal((30, 100), (bench.Service.Behaviour.PerMinute, bench.Service.Behaviour.PerHour));
        Assert.Equal(DeliveryOutcome.Bounced, Assert.Single(bench.Service.Mails()[0].Reports).Outcome);
        Assert.Empty(bench.Service.Mails()[1].Reports);
    }

    [Fact]
    public void Without_settings_mails_are_delivered_at_once_and_without_limit()
    {
        var behaviour = new MailBehaviour();

        MailSettings.ReadInto(behaviour, Settings());

        Assert.Equal((DeliveryOutcome.Delivered, TimeSpan.Zero), (behaviour.Delivery, behaviour.DeliveryAfter));
        Assert.Null(behaviour.PerMinute);
        Assert.Equal(RepeatedOperation.Deduplicate, behaviour.OnRepeatedOperation);
    }

    [Theory]
    [InlineData("Delivery", "lost")]
    [InlineData("Recipients", "bounce@*")]
    [InlineData("OnRepeatedOperation", "7")]
    [InlineData("PerMinute", "0")]
    [InlineData("PerHour", "many")]
    public void Setting_that_cannot_be_read_is_named_with_what_it_may_say(string name, string value)
    {
        var refused = Assert.Throws<InvalidOperationException>(
            () => MailSettings.ReadInto(new MailBehaviour(), Settings((name, value))));

        Assert.Contains($"LocalMail:{name}", refused.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(each => $"LocalMail:{each.Name}", each => (string?)each.Value))
        .Build();
}

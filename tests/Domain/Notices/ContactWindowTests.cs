using System.Globalization;

namespace Receivables.Domain.Tests;

/// <summary>Contact windows in Belgium, elsewhere and over clock changes.</summary>
public sealed class ContactWindowTests
{
    [Theory]
    // country, moment                        open?
    [InlineData("BE", "2026-11-23T07:59:59+01:00", false)]
    [InlineData("BE", "2026-11-23T08:00:00+01:00", true)]
    [InlineData("BE", "2026-11-23T19:59:59+01:00", true)]
    [InlineData("BE", "2026-11-23T20:00:00+01:00", false)]
    [InlineData("BE", "2026-07-21T12:00:00+02:00", false)] // National Day
    [InlineData("NL", "2026-07-21T12:00:00+02:00", true)]
    [InlineData("BE", "2026-11-21T12:00:00+01:00", true)] // Saturday
    [InlineData("BE", "2026-11-22T12:00:00+01:00", false)] // Sunday
    [InlineData("DE", "2026-11-23T07:00:00+01:00", true)]
    // the clock goes back on Sunday 25 October 2026, forward on Sunday 29 March
    [InlineData("NL", "2026-10-24T17:59:59Z", true)]
    [InlineData("NL", "2026-10-24T18:00:00Z", false)]
    [InlineData("NL", "2026-10-26T05:59:59Z", false)]
    [InlineData("NL", "2026-10-26T06:00:00Z", true)]
    [InlineData("NL", "2026-03-28T06:00:00Z", true)]
    [InlineData("NL", "2026-03-30T05:00:00Z", true)]
    [InlineData("NL", "2026-03-30T04:59:59Z", false)]
    public void Window_by_the_clock_on_the_wall(string country, string moment, bool isOpen)
    {
        var where = new Country(country);

        Assert.Equal(
            isOpen,
            ContactWindow.Of(where).IsOpen(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), where));
    }

    [Fact]
    public void Every_moment_of_the_send_window_lies_in_the_contact_window() => SeededCases.Run(random =>
    {
        var country = random.Of([Country.Netherlands, Country.Belgium]);
        var window = SendWindow.Of(country);

        var moment = window.MomentOn(random.Day(), random.Next(100), 100);

        Assert.True(ContactWindow.Of(country).IsOpen(moment, country));
    });
}

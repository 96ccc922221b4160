using System.Globalization;

namespace Receivables.Domain.Tests;

/// <summary>When a debtor may be contacted, row by row.</summary>
public sealed class ContactWindowTables
{
    [Theory, OracleTable("wki_window")]
    public void Contact_in_the_Netherlands(
        [Heading("local time (Europe/Amsterdam)")] string localTime,
        [Heading("contact by agency")] string verdict)
    {
        var wall = DateTime.Parse(localTime, CultureInfo.InvariantCulture);
        var moment = TimeZones.MomentOf(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall), TimeZones.Amsterdam);

        Assert.Equal(verdict == "allowed", ContactWindow.Dutch.IsOpen(moment, Country.Netherlands));
    }
}

namespace Receivables.Domain;

/// <summary>The moving feast that most holidays hang on.</summary>
public static class EasterSunday
{
    /// <summary>
    /// Easter Sunday of a Gregorian year, by the anonymous Gregorian algorithm (Nature, 20 April 1876). The names of
    /// the steps are those of the church calendar: golden number, century, epact.
    /// </summary>
    public static DateOnly Of(int year)
    {
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var goldenNumber = year % 19;
        var lunarCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * goldenNumber) + century - (century / 4) - lunarCorrection + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var lateMoon = (goldenNumber + (11 * epact) + (22 * toSunday)) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - (7 * lateMoon) + 114, 31);

        return new DateOnly(year, month, day + 1);
    }
}

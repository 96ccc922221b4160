namespace Receivables.Domain;

/// <summary>A country by its two letters (ISO 3166-1 alpha-2), with the calendar and time zone of its people.</summary>
public readonly record struct Country
{
    public static readonly Country Netherlands = new("NL");

    public static readonly Country Belgium = new("BE");

    private readonly string? code;

    /// <summary>Takes two capital letters such as <c>NL</c>; else throws <see cref="ArgumentException"/>.</summary>
    public Country(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"A country is two capital letters such as NL, not '{code}'.", nameof(code));
        }

        this.code = code;
    }

    /// <summary>The two letters; the unset value is the Netherlands.</summary>
    public string Code => code ?? "NL";

    /// <summary>
    /// The days off of the country; where the product knows no national calendar, the closing days of the euro
    /// payment system, which are days off nearly everywhere in Europe.
    /// </summary>
    public HolidayCalendar Calendar => Code switch
    {
        "NL" => HolidayCalendar.Netherlands,
        "BE" => HolidayCalendar.Belgium,
        _ => HolidayCalendar.Target2,
    };

    /// <summary>The time zone of the capital; a country outside Europe gets that of Amsterdam.</summary>
    public TimeZoneInfo TimeZone => TimeZones.Of(this);

    public bool Equals(Country other) => Code == other.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Code;
}

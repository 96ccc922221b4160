using System.Globalization;

namespace Receivables.Domain;

/// <summary>The text and the attributes of one element, with where it stands for a fault.</summary>
internal readonly struct XmlValue(
    string text, int line, string space, IReadOnlyList<KeyValuePair<string, string>> attributes, Func<string> path)
{
    /// <summary>The text as it stands.</summary>
    public string Raw { get; } = text;

    /// <summary>The text without white space around it, and with one space for each run of it inside.</summary>
    public string Text => Written.Collapse(Raw);

    public int Line { get; } = line;

    /// <summary>The namespace of the element.</summary>
    public string Space { get; } = space;

    /// <summary>The path of the element; ask only while it is being handled.</summary>
    public string Field => path();

    /// <summary>The attribute of that name, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in attributes)
            {
                if (attribute.Key == name) return attribute.Value.Trim();
            }

            return null;
        }
    }

    /// <summary>A number with a point; null, and a fault, when it is none.</summary>
    public decimal? Number(FaultList faults)
    {
        if (ExactNumber.TryRead(Text, '.', out var number, out var reason)) return number;
        faults.Add(Line, Field, reason);
        return null;
    }

    /// <summary>An amount with its currency in that attribute; null, and a fault, when it is none.</summary>
    public Money? Amount(string currencyAttribute, FaultList faults)
    {
        if (Number(faults) is not { } number) return null;
        if (!ExactNumber.TryCurrency(this[currencyAttribute], out var currency))
        {
            faults.Add(Line, Field, $"The attribute {currencyAttribute} must be a currency such as EUR, not "
                + $"{Written.Quote(this[currencyAttribute])}.");
            return null;
        }

        if (ExactNumber.TryMoney(number, currency, out var money, out var reason)) return money;
        faults.Add(Line, Field, reason);
        return null;
    }

    /// <summary>An amount of ISO 20022: its direction stands elsewhere, so a sign is a fault.</summary>
    public Money? Unsigned(FaultList faults)
    {
        if (Amount("Ccy", faults) is not { } amount) return null;
        if (!amount.IsNegative) return amount;
        faults.Add(Line, Field, "The amount has no sign; the direction stands in CdtDbtInd.");
        return null;
    }

    /// <summary>
    /// A calendar day. Of a moment with an offset it is the day in Amsterdam (and so in Brussels); of a moment without
    /// one, and of a date with one, the day as written.
    /// </summary>
    public DateOnly? Day(FaultList faults)
    {
        if (IsoDay.TryRead(Text, out var day)) return day;
        faults.Add(Line, Field, $"A date such as 2026-03-31 is expected, not {Written.Quote(Text)}.");
        return null;
    }

    public int? WholeNumber(FaultList faults)
    {
        if (int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        faults.Add(Line, Field, $"A whole number is expected, not {Written.Quote(Text)}.");
        return null;
    }
}

namespace Receivables.Domain;

/// <summary>What the text to a booking (field :86:) tells, whichever way the bank writes it.</summary>
internal sealed class Mt940Details
{
    public string? Name { get; set; }

    public string? UltimateName { get; set; }

    public string? Account { get; set; }

    public string? EndToEndId { get; set; }

    public string? MandateId { get; set; }

    public string? ReasonCode { get; set; }

    public bool IsReturn { get; set; }

    public string Text { get; set; } = "";

    public List<PaymentReference> References { get; } = [];

    /// <summary>Reads the lines in the way that they are written in.</summary>
    public static Mt940Details Of(IReadOnlyList<string> lines, Mt940Context context)
    {
        var joined = string.Concat(lines);
        if (NumberedDetails.IsWritten(joined)) return NumberedDetails.Read(joined, context);

        var wrapped = Unwrap(lines);
        if (SlashDetails.IsWritten(wrapped)) return SlashDetails.Read(wrapped, context);
        if (LabelDetails.IsWritten(wrapped)) return LabelDetails.Read(wrapped);
        return PlainDetails.Read(lines, wrapped, context);
    }

    /// <summary>
    /// The lines as one text. A line that is full ran on in the middle of a word, or its space is still there; between
    /// shorter lines there was one. Some banks count the tag among the characters of the first line.
    /// </summary>
    public static string Unwrap(IEnumerable<string> lines)
    {
        const int FullLine = 65;
        const int FullFirstLine = 61;
        var text = new System.Text.StringBuilder();
        var isFull = true;
        foreach (var line in lines)
        {
            if (!isFull) text.Append(' ');
            isFull = line.Length >= FullLine || (text.Length == 0 && line.Length == FullFirstLine);
            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>
    /// The text, or null where it only says that there is none, even with a line's end in the middle.
    /// </summary>
    public static string? Given(string? text) =>
        string.IsNullOrWhiteSpace(text) || Written.Squeeze(text) is "NOTPROVIDED" or "NONREF" ? null : text.Trim();
}

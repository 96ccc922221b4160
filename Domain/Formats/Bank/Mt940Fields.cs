namespace Receivables.Domain;

/// <summary>
/// Gathers the lines of MT940 into fields. Envelopes, separators between messages and whatever stands outside of a
/// message are left out. An end of a message is a field with the tag <c>-</c>.
/// </summary>
internal sealed class Mt940Fields(Mt940Lines lines, FaultList faults)
{
    public const string EndOfMessage = "-";

    private const int MostLines = 200;

    // Payers' texts may begin a line with a time such as :12:11, so only these begin a field.
    private static readonly string[] Tags =
    [
        "20", "21", "25", "25P", "28", "28C", "60F", "60M", "61", "62F", "62M", "64", "65", "86", "NS", "13", "13D",
        "34F", "90C", "90D", "940", "942",
    ];

    private Mt940Field? pending;

    /// <summary>The next field, or null after the last.</summary>
    public Mt940Field? Next()
    {
        while (!faults.IsGivenUp && lines.Next() is { } line)
        {
            var started = Start(WithoutEnvelope(line));
            if (started is not null)
            {
                var finished = pending;
                pending = started;
                if (finished is not null) return finished;
            }
            else if (pending is { Tag: not EndOfMessage })
            {
                Continue(pending, line);
            }
        }

        var last = pending;
        pending = null;
        return last;
    }

    private void Continue(Mt940Field field, string line)
    {
        field.Lines.Add(line);
        if (field.Lines.Count > MostLines)
        {
            faults.Fatal(field.Line, $":{field.Tag}:", $"The field has more than {MostLines} lines.");
        }
    }

    private Mt940Field? Start(string line)
    {
        if (IsEnd(line)) return new Mt940Field(EndOfMessage, lines.Number, [""]);
        if (line.Length < 4 || line[0] != ':') return null;

        var close = line.IndexOf(':', 1);
        if (close is < 2 or > 4) return null;

        var tag = line[1..close];
        return Tags.Contains(tag) ? new Mt940Field(tag, lines.Number, [line[(close + 1)..]]) : null;
    }

    private static bool IsEnd(string line) =>
        line.StartsWith("-}", StringComparison.Ordinal) || line.TrimEnd() is "-" or "-XXX";

    // {1:...}{2:...}{4: stands before the first field, often on a line of its own.
    private static string WithoutEnvelope(string line)
    {
        if (!line.StartsWith('{')) return line;
        var text = line.IndexOf("{4:", StringComparison.Ordinal);
        return text >= 0 ? line[(text + 3)..] : line;
    }
}

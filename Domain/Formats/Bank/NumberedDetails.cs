namespace Receivables.Domain;

/// <summary>
/// Details in numbered parts behind a business code of three digits: <c>166?00GUTSCHRIFT?20EREF+...?32Name</c> of the
/// German banks, and the same with another sign instead of the question mark, such as Triodos writes.
/// </summary>
internal static class NumberedDetails
{
    private const string Signs = "?>~<^|";
    private const int FullPart = 27;

    private static readonly string[] Marks =
        ["EREF+", "KREF+", "MREF+", "CRED+", "DEBT+", "SVWZ+", "ABWA+", "ABWE+", "COAM+", "OAMT+", "IBAN+", "BIC+"];

    // The business codes of direct debits and transfers that came back.
    private static readonly string[] Returns = ["108", "109", "159"];

    public static bool IsWritten(string text) =>
        text.Length >= 6 && Written.AreDigits(text.AsSpan(0, 3)) && Signs.Contains(text[3])
        && Written.AreDigits(text.AsSpan(4, 2));

    public static Mt940Details Read(string text, Mt940Context context)
    {
        var parts = Split(text);
        var purpose = Join(parts.Where(part => part.Number is (>= 20 and <= 29) or (>= 60 and <= 63)));
        var marked = Marked(purpose);
        var details = new Mt940Details
        {
            Name = Mt940Details.Given(Written.Collapse(Join(parts.Where(part => part.Number is 32 or 33)))),
            Account = AccountOf(text[3], parts),
            EndToEndId = Mt940Details.Given(marked.GetValueOrDefault("EREF+")),
            MandateId = Mt940Details.Given(marked.GetValueOrDefault("MREF+")),
            UltimateName = Mt940Details.Given(marked.GetValueOrDefault("ABWA+")),
            IsReturn = Returns.Contains(text[..3]),
            Text = Written.Collapse(marked.GetValueOrDefault("SVWZ+") ?? (marked.Count > 0 ? "" : purpose)),
        };

        details.Account ??= Mt940Details.Given(marked.GetValueOrDefault("IBAN+"))
            ?? PlainDetails.AccountIn(purpose, context.OwnAccount);
        if (details.Text.Length == 0) details.Text = Written.Collapse(First(parts, 0) ?? "");
        return details;
    }

    // Triodos puts the other account in part 10 and this one in 31; an account of zeros means that the text has the
    // IBAN.
    private static string? AccountOf(char sign, List<(int Number, string Value)> parts)
    {
        var account = sign == '>' ? First(parts, 10) : First(parts, 38) ?? First(parts, 31);
        return account is not null && account.AsSpan().ContainsAnyExcept('0', ' ') ? account.Trim() : null;
    }

    private static List<(int Number, string Value)> Split(string text)
    {
        var sign = text[3];
        var parts = new List<(int, string)>();
        var at = 3;
        while (at >= 0)
        {
            var number = ((text[at + 1] - '0') * 10) + (text[at + 2] - '0');
            var next = NextPart(text, sign, at + 3);
            parts.Add((number, next < 0 ? text[(at + 3)..] : text[(at + 3)..next]));
            at = next;
        }

        return parts;
    }

    private static int NextPart(string text, char sign, int from)
    {
        for (var at = text.IndexOf(sign, from); at >= 0; at = text.IndexOf(sign, at + 1))
        {
            if (at + 2 < text.Length && Written.AreDigits(text.AsSpan(at + 1, 2))) return at;
        }

        return -1;
    }

    // A part that is full runs on in the next; behind a shorter one a word ends.
    private static string Join(IEnumerable<(int Number, string Value)> parts)
    {
        var text = new System.Text.StringBuilder();
        var isFull = true;
        foreach (var (_, value) in parts)
        {
            if (!isFull) text.Append(' ');
            text.Append(value);
            isFull = value.Length >= FullPart;
        }

        return text.ToString();
    }

    private static string? First(List<(int Number, string Value)> parts, int number) =>
        parts.FirstOrDefault(part => part.Number == number).Value;

    private static Dictionary<string, string> Marked(string purpose)
    {
        var found = Marks.Select(mark => (Mark: mark, At: purpose.IndexOf(mark, StringComparison.Ordinal)))
            .Where(mark => mark.At >= 0).OrderBy(mark => mark.At).ToList();
        var marked = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < found.Count; index++)
        {
            var from = found[index].At + found[index].Mark.Length;
            var end = index + 1 < found.Count ? found[index + 1].At : purpose.Length;
            marked[found[index].Mark] = from < end ? purpose[from..end].Trim() : "";
        }

        return marked;
    }
}

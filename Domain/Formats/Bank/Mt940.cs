namespace Receivables.Domain;

/// <summary>Reads MT940 in the dialects of the banks; see <see cref="Mt940Details"/> for what differs most.</summary>
internal sealed class Mt940
{
    private readonly BankFileDraft file;
    private StatementDraft? statement;
    private bool isClosed;
    private Mt940Field? booking;
    private readonly List<string> details = [];

    private Mt940(BankFileDraft file) => this.file = file;

    public static BankFile Read(Stream content, BankFileDraft file)
    {
        var reading = new Mt940(file);
        var fields = new Mt940Fields(new Mt940Lines(content, file.Faults), file.Faults);
        while (!file.Faults.IsGivenUp && fields.Next() is { } field) reading.Take(field);

        reading.EndStatement();
        var built = file.Build();
        if (built.Statements.Count > 0 || built.Faults is not [{ Line: 0, Field: "file" }]) return built;
        return built with
        {
            Faults = [new FormatFault(0, "file", "This is neither CAMT.053 nor MT940: no line begins with :20:.")],
        };
    }

    private void Take(Mt940Field field)
    {
        switch (field.Tag)
        {
            case "20":
                EndStatement();
                statement = new StatementDraft(field.Line) { Id = field.First };
                break;
            case "13" or "13D" or "34F" or "942":
                file.Faults.Fatal(field.Line, $":{field.Tag}:",
                    "This is an interim report (MT942), whose entries are not "
                    + "final; send the statement (MT940).");
                break;
            case Mt940Fields.EndOfMessage or "940":
                EndStatement();
                break;
            default:
                if (statement is null) Orphan(field);
                else TakeInto(statement, field);
                break;
        }
    }

    private void TakeInto(StatementDraft into, Mt940Field field)
    {
        switch (field.Tag)
        {
            case "25" or "25P":
                (into.AccountText, into.Iban, into.AccountCurrency) = Mt940Account.Read(field.First);
                break;
            case "28" or "28C":
                into.SequenceNumber = field.First;
                break;
            case "60F" or "60M":
                into.Opening = Balance(field) ?? into.Opening;
                break;
            case "61" when !isClosed:
                EndBooking(into);
                booking = field;
                break;
            case "61":
                file.Faults.Add(field.Line, ":61:", "A booking stands behind the closing balance.");
                break;
            case "86" when booking is not null:
                details.AddRange(field.Lines);
                break;
            case "62F" or "62M":
                EndBooking(into);
                into.Closing = Balance(field);
                isClosed = true;
                break;
        }
    }

    private void Orphan(Mt940Field field)
    {
        if (field.Tag is "25" or "28" or "28C" or "60F" or "60M" or "61" or "62F" or "62M")
        {
            file.Faults.Add(field.Line, $":{field.Tag}:", "The field stands outside of a statement; :20: is missing.");
        }
    }

    private StatementBalance? Balance(Mt940Field field)
    {
        var isIntermediate = field.Tag[^1] == 'M';
        if (Mt940Amounts.TryReadBalance(field.First, isIntermediate, out var balance, out var reason)) return balance;

        file.Faults.Add(field.Line, $":{field.Tag}:", reason);
        return null;
    }

    private void EndBooking(StatementDraft into)
    {
        if (booking is { } field) Mt940Entries.HandOut(field, details, into, file);

        booking = null;
        details.Clear();
    }

    private void EndStatement()
    {
        if (statement is not { } ended) return;

        EndBooking(ended);
        Require(ended.AccountText is not null, ended, ":25:", "The account of the statement is missing.");
        Require(ended.Opening is not null, ended, ":60F:", "The opening balance is missing.");
        Require(isClosed, ended, ":62F:", "The closing balance is missing: the file is cut off.");
        file.Close(ended);
        statement = null;
        isClosed = false;
    }

    private void Require(bool isThere, StatementDraft ended, string field, string message)
    {
        if (!isThere && file.Faults.Count == 0) file.Faults.Add(ended.Line, field, message);
    }
}

using System.Globalization;

namespace Receivables.Domain;

/// <summary>
/// Whether the statements of a file are whole: the opening balance and the entries give the closing balance, the pages
/// of a statement continue each other, and none is there twice.
/// </summary>
internal sealed class BalanceCheck
{
    private readonly Dictionary<string, StatementDraft> lastOfAccount = new(StringComparer.Ordinal);
    private readonly HashSet<(string Account, StatementBalance? Opening, int Entries)> met = [];

    public void Check(StatementDraft statement, FaultList faults, FaultList warnings)
    {
        CheckSum(statement, faults, warnings);
        CheckRepeat(statement, faults);
        CheckPages(statement, faults, warnings);
        lastOfAccount[statement.Account.ToString()] = statement;
    }

    private static void CheckSum(StatementDraft statement, FaultList faults, FaultList warnings)
    {
        if (statement is not { Opening: { } opening, Closing: { } closing })
        {
            var missing = statement.Opening is null ? "opening" : "closing";
            warnings.Note(statement.Line, "statement",
                $"There is no {missing} balance, so nothing proves that no entry is "
                + "missing.");
            return;
        }

        if (opening.Amount.Currency != closing.Amount.Currency)
        {
            faults.Add(statement.Line, "statement", $"The opening balance is in {opening.Amount.Currency}, the closing "
                + $"balance in {closing.Amount.Currency}: a statement has one currency.");
            return;
        }

        var expected = opening.Amount.Cents + statement.BookedCents;
        if (expected == closing.Amount.Cents) return;
        if (statement.ForeignCount > 0)
        {
            warnings.Note(statement.Line, "statement",
                $"{statement.ForeignCount} entries are in another currency than the "
                + "balances, so the sum cannot be checked.");
            return;
        }

        faults.Add(statement.Line, "statement", $"The balances do not add up: {opening.Amount} and entries of "
            + $"{Euros(statement.BookedCents)} give {Euros(expected)}, but the closing balance is {closing.Amount}. "
            + "Ask the bank for the whole statement.");
    }

    private void CheckRepeat(StatementDraft statement, FaultList faults)
    {
        if (statement.EntryCount == 0) return;

        var content = (statement.Account.ToString(), statement.Opening, statement.Fingerprint.ToHashCode());
        if (!met.Add(content))
        {
            faults.Add(statement.Line, "statement", "The same statement is in the file twice; send it once.");
        }
    }

    private void CheckPages(StatementDraft statement, FaultList faults, FaultList warnings)
    {
        if (!lastOfAccount.TryGetValue(statement.Account.ToString(), out var before)) return;
        if (statement.Opening is not { } opening || before.Closing is not { } closing) return;
        if (opening.Amount == closing.Amount) return;

        var message = $"It opens with {opening.Amount}, but the one before it closed with {closing.Amount}";
        if (opening.IsIntermediate && closing.IsIntermediate)
        {
            faults.Add(statement.Line, "statement", $"{message}: a page between the two is missing.");
        }
        else
        {
            warnings.Note(statement.Line, "statement", $"{message}: a statement between the two may be missing.");
        }
    }

    private static string Euros(Int128 cents) =>
        ((decimal)cents / 100).ToString("0.00", CultureInfo.InvariantCulture);
}

using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake.Import;

/// <summary>
/// Imports an open-items sheet row by row, or only says what would happen. Each row is a fact of its own: a wrong one is
/// told with its fields and keeps no other from being taken.
/// </summary>
public sealed class Importing(Registration registration, InvoiceRules rules, TimeProvider time)
{
    internal async Task<(IReadOnlyList<ImportedRow> Rows, Faults Faults)> Import(
        DurableTaskClient durable, Creditor creditor, byte[] content, bool isDryRun, CancellationToken cancellation)
    {
        var (rows, faults) = ImportFile.Read(content);
        var done = new List<ImportedRow>();
        var met = new Dictionary<CanonicalId, int>();
        foreach (var (line, cells) in faults.Any ? [] : rows)
        {
            done.Add(await Import(durable, creditor, line, cells, met, isDryRun, cancellation));
        }

        return (done, faults);
    }

    private async Task<ImportedRow> Import(
        DurableTaskClient durable,
        Creditor creditor,
        int line,
        IReadOnlyDictionary<string, string> cells,
        Dictionary<CanonicalId, int> met,
        bool isDryRun,
        CancellationToken cancellation)
    {
        var (input, faults) = ImportRow.Read(cells);
        if (CanonicalId.FaultOf(input.Number) is null && !met.TryAdd(CanonicalId.Of(input.Number!), line))
        {
            faults.Add("number", $"stands on line {met[CanonicalId.Of(input.Number!)]} too.");
        }

        if (faults.Any)
        {
            return new ImportedRow(line, input.Number, "refused") { Faults = faults };
        }

        var registered = isDryRun
            ? await registration.Try(creditor, input, cancellation)
            : await registration.Register(durable, creditor, input, "import", cancellation);
        return registered.Outcome switch
        {
            RegistrationOutcome.Wrong => new ImportedRow(line, input.Number, "refused") { Faults = registered.Faults },
            RegistrationOutcome.Conflicts => new ImportedRow(line, input.Number, "conflict"),
            RegistrationOutcome.Repeated => new ImportedRow(line, input.Number, "repeated")
            {
                Plan = await Plan(registered, cancellation),
            },
            _ => new ImportedRow(line, input.Number, isDryRun ? "wouldRegister" : "registered")
            {
                Warnings = registered.Warnings,
                Plan = await Plan(registered, cancellation),
            },
        };
    }

    /// <summary>Every coming act of the row, if nothing is paid.</summary>
    private async Task<IReadOnlyList<PlannedAct>> Plan(Registered registered, CancellationToken cancellation)
    {
        var planned = await rules.Of(registered.Ledger!, registered.Debtor, cancellation);
        return planned.Planner.Of(registered.Ledger!.State, time.GetUtcNow());
    }
}

/// <summary>What became of a row, or would.</summary>
/// <param name="Line">The line of the file on which it begins.</param>
/// <param name="Result"><c>registered</c>, <c>wouldRegister</c>, <c>repeated</c>, <c>conflict</c> or <c>refused</c>.</param>
internal sealed record ImportedRow(int Line, string? Number, string Result)
{
    public Faults? Faults { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];

    public IReadOnlyList<PlannedAct> Plan { get; init; } = [];
}

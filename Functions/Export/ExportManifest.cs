namespace Receivables.Functions.Export;

/// <summary>How far the export came.</summary>
/// <param name="Runs">Every run that ended, oldest first.</param>
/// <param name="UpTo">By table, the latest change that is exported, in the storage service's own time.</param>
public sealed record ExportManifest(IReadOnlyList<ExportRun> Runs, IReadOnlyDictionary<string, DateTimeOffset> UpTo);

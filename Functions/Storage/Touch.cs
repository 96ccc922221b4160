namespace Receivables.Functions.Storage;

/// <summary>Where the note lies that says an invoice is being written to.</summary>
public sealed record Touch(string Partition, string Row);

namespace Receivables.Functions.Dossier;

/// <summary>A document that the chain names and that is not there any more.</summary>
/// <param name="Sha256">The hash by which the event names it.</param>
/// <param name="Event">The event that names it.</param>
/// <param name="RecordedBy">The event that says it was erased; null where nothing says so, which is a fault.</param>
internal sealed record ErasedDocument(string Sha256, int Event, int? RecordedBy);

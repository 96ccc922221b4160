using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>A version of a creditor's settings, with who kept it, why and when.</summary>
public sealed record CreditorVersion(Creditor Creditor, string By, string Reason, DateTimeOffset? At);

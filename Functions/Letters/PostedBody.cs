namespace Receivables.Functions.Letters;

/// <summary>What a person says who posted a letter.</summary>
/// <param name="On">The local day of posting.</param>
/// <param name="Proof">A batch number or the like, for the dossier.</param>
public sealed record PostedBody(DateOnly? On, string? Proof);

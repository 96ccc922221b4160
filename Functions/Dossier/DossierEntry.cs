namespace Receivables.Functions.Dossier;

/// <summary>One file of a dossier.</summary>
/// <param name="Path">Its place in the zip file, with <c>/</c> between folders.</param>
/// <param name="Title">What it is, for the list of contents.</param>
/// <param name="On">The day it belongs to; null for what belongs to none.</param>
internal sealed record DossierEntry(string Path, string Title, DateOnly? On, BinaryData Content)
{
    /// <summary>The event whose content names this file's hash; null for what was made for the dossier.</summary>
    public int? Event { get; init; }

    public string Sha256 { get; } =
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Content.ToMemory().Span));
}

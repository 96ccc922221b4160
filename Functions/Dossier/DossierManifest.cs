using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Receivables.Functions.Dossier;

/// <summary>What a dossier is and holds; the file by which it is checked. Additive only.</summary>
/// <param name="Beginning">What the first link of the chain follows.</param>
/// <param name="Seal">The hash of the chain's last link.</param>
internal sealed record DossierManifest(
    string Form,
    string Creditor,
    string Invoice,
    DateOnly AsOf,
    int Events,
    string Beginning,
    string Seal,
    IReadOnlyList<DossierManifest.File> Files,
    IReadOnlyList<ErasedDocument> Erased)
{
    public const string Path = "manifest.json";

    /// <summary>Beside the list lies its own hash, in the form that sha256sum checks.</summary>
    public const string HashPath = "manifest.sha256";

    public const string CurrentForm = "receivables-dossier-1";

    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] HashLine(byte[] manifest) =>
        Encoding.ASCII.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(manifest))}  {Path}\n");

    public BinaryData ToBytes() => BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(this, Format));

    /// <summary>One file besides the manifest itself.</summary>
    /// <param name="Event">The event whose content names the file's hash; null for what was made for the dossier.</param>
    internal sealed record File(string Path, long Size, string Sha256, int? Event);
}

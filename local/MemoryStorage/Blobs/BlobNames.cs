namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>
/// The rules for names
/// (https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata).
/// </summary>
internal static class BlobNames
{
    private const int LongestBlob = 1024;

    /// <summary>Null for a name that a container may have.</summary>
    public static BlobRefusal? ContainerFault(string name) => name switch
    {
        "$root" or "$web" or "$logs" => null,
        { Length: < 3 or > 63 } => new BlobRefusal(
            400, "OutOfRangeInput", "The specified resource name length is not within the permissible limits."),
        _ when !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            || name[0] == '-' || name[^1] == '-' || name.Contains("--", StringComparison.Ordinal) => new BlobRefusal(
                400, "InvalidResourceName", "The specifed resource name contains invalid characters."),
        _ => null,
    };

    /// <summary>Null for a name that a blob may have.</summary>
    public static BlobRefusal? BlobFault(string name) => name.Length > LongestBlob
        ? new BlobRefusal(400, "InvalidUri", "The requested URI does not represent any resource on the server.")
        : null;
}

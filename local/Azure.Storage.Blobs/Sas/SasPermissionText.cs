#nullable enable
using System.Text;

namespace Azure.Storage.Sas;

/// <summary>Permissions as the letters of a signature, in the order in which the service wants them.</summary>
internal static class SasPermissionText
{
    private const string Order = "racwdxyltfmeopi";

    private static readonly (BlobSasPermissions Permission, char Letter)[] OfBlob =
    [
        (BlobSasPermissions.Read, 'r'), (BlobSasPermissions.Add, 'a'), (BlobSasPermissions.Create, 'c'),
        (BlobSasPermissions.Write, 'w'), (BlobSasPermissions.Delete, 'd'), (BlobSasPermissions.DeleteBlobVersion, 'x'),
        (BlobSasPermissions.PermanentDelete, 'y'), (BlobSasPermissions.List, 'l'), (BlobSasPermissions.Tag, 't'),
        (BlobSasPermissions.Move, 'm'), (BlobSasPermissions.Execute, 'e'),
        (BlobSasPermissions.SetImmutabilityPolicy, 'i'),
    ];

    private static readonly (BlobContainerSasPermissions Permission, char Letter)[] OfContainer =
    [
        (BlobContainerSasPermissions.Read, 'r'), (BlobContainerSasPermissions.Add, 'a'),
        (BlobContainerSasPermissions.Create, 'c'), (BlobContainerSasPermissions.Write, 'w'),
        (BlobContainerSasPermissions.Delete, 'd'), (BlobContainerSasPermissions.DeleteBlobVersion, 'x'),
        (BlobContainerSasPermissions.List, 'l'), (BlobContainerSasPermissions.Tag, 't'),
        (BlobContainerSasPermissions.Filter, 'f'), (BlobContainerSasPermissions.Move, 'm'),
        (BlobContainerSasPermissions.Execute, 'e'), (BlobContainerSasPermissions.SetImmutabilityPolicy, 'i'),
    ];

    public static string Of(BlobSasPermissions permissions) =>
        string.Concat(OfBlob.Where(each => permissions.HasFlag(each.Permission)).Select(each => each.Letter));

    public static string Of(BlobContainerSasPermissions permissions) =>
        string.Concat(OfContainer.Where(each => permissions.HasFlag(each.Permission)).Select(each => each.Letter));

    /// <exception cref="ArgumentException">A letter is not a permission.</exception>
    public static string Ordered(string letters)
    {
        var ordered = new StringBuilder(letters.Length);
        foreach (var letter in Order)
        {
            if (letters.Contains(letter, StringComparison.OrdinalIgnoreCase))
            {
                ordered.Append(letter);
            }
        }

        return letters.All(letter => Order.Contains(letter, StringComparison.OrdinalIgnoreCase))
            ? ordered.ToString()
            : throw new ArgumentException(
                $"'{letters}' has a letter that is no permission; there are '{Order}'.", nameof(letters));
    }
}

using System.IO.Compression;

namespace Receivables.Functions.Dossier;

/// <summary>Reads the entries of a zip file that anybody may have changed.</summary>
internal static class ZipEntries
{
    /// <summary>No dossier is larger; a file that says so is not one.</summary>
    private const long Largest = 1L << 31;

    /// <summary>The entries in the order of the file; null, with the reason, when it cannot be read.</summary>
    public static List<(string Name, byte[] Content)>? Read(byte[] file, out string? unreadable)
    {
        var entries = new List<(string Name, byte[] Content)>();
        var reading = "";
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                reading = $" at {entry.FullName}";
                using var content = entry.Open();
                using var whole = new MemoryStream();
                if (entry.Length > Largest)
                {
                    throw new InvalidDataException("it says it is larger than any dossier");
                }

                content.CopyTo(whole);
                entries.Add((entry.FullName, whole.ToArray()));
            }
        }
        catch (Exception damaged) when (
            damaged is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            unreadable = $"this is no zip file, or it is damaged{reading}: {damaged.Message}";
            return null;
        }

        unreadable = null;
        return entries;
    }
}

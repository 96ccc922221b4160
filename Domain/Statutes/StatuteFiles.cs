namespace Receivables.Domain;

/// <summary>The files of the law that are embedded in this assembly.</summary>
public static class StatuteFiles
{
    private const string Folder = "Statutes/";
    private const string Extension = ".json";

    /// <summary>The text of each file by its path without extension, such as <c>nl/trade-interest</c>.</summary>
    public static IReadOnlyDictionary<string, string> Shipped { get; } = ReadEmbedded();

    private static Dictionary<string, string> ReadEmbedded()
    {
        var assembly = typeof(StatuteFiles).Assembly;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal)) continue;

            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            files.Add(name[Folder.Length..^Extension.Length], reader.ReadToEnd());
        }

        return files;
    }
}

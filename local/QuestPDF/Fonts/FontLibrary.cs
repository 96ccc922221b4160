using System.Collections.Concurrent;
using QuestPDF;

namespace Receivables.Local.Pdf.Fonts;

/// <summary>The fonts that documents may use: what lies beside the program and what was registered.</summary>
internal sealed class FontLibrary
{
    private const int FilesToSearch = 100_000;

    private static readonly Lazy<FontLibrary> SharedLibrary = new(() => FromFolders(Settings.FontDiscoveryPaths));

    private readonly Lock registration = new();
    private readonly ConcurrentDictionary<FontRequest, FontChain> chains = new();
    private volatile Registered[] registered = [];

    public static FontLibrary Shared => SharedLibrary.Value;

    /// <summary>Files that are no usable font are skipped, as the official library skips them.</summary>
    public static FontLibrary FromFolders(IEnumerable<string> folders)
    {
        var library = new FontLibrary();
        foreach (var file in folders.Where(Directory.Exists).SelectMany(FontFiles))
        {
            try
            {
                library.Register(File.ReadAllBytes(file), customFamily: null);
            }
            catch (Exception exception)
                when (exception is FormatException or IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }

        return library;
    }

    public void Register(byte[] data, string? customFamily)
    {
        var face = new FontFace(data);
        lock (registration)
        {
            var known = Array.Find(registered, entry => entry.Face.Data.AsSpan().SequenceEqual(data))?.Face ?? face;
            var names = customFamily is null ? known.Names.Families : [.. known.Names.Families, customFamily];
            var fresh = names.Where(name => !Array.Exists(registered, entry => entry.Is(name, known)));
            registered = [.. registered, .. fresh.Select(name => new Registered(name, known))];
            chains.Clear();
        }
    }

    /// <summary>The faces to try, best first, for a style.</summary>
    public FontChain Find(FontRequest request) => chains.GetOrAdd(request, Build);

    private static IEnumerable<string> FontFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.ttf", SearchOption.AllDirectories)
            .Take(FilesToSearch)
            .Order(StringComparer.Ordinal);

    private FontChain Build(FontRequest request)
    {
        var entries = registered;
        var wanted = request.Families
            .Select(family => BestOf(entries, family, request))
            .OfType<FontFace>()
            .ToList();

        var missing = wanted.Count == 0 ? request.Families : [];
        var fallbacks = entries
            .Select(entry => entry.Family)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(family => string.Equals(family, QuestPDF.Helpers.Fonts.Lato, StringComparison.Ordinal) ? 0 : 1)
            .Select(family => BestOf(entries, family, request))
            .OfType<FontFace>();

        var families = entries.Select(entry => entry.Family).Distinct(StringComparer.Ordinal);
        return new FontChain([.. wanted.Concat(fallbacks).Distinct()], missing, [.. families]);
    }

    private static FontFace? BestOf(Registered[] entries, string family, FontRequest request) =>
        entries
            .Where(entry => string.Equals(entry.Family, family, StringComparison.Ordinal))
            .MinBy(entry => request.DistanceTo(entry.Face))
            ?.Face;

    private sealed record Registered(string Family, FontFace Face)
    {
        public bool Is(string family, FontFace face) =>
            string.Equals(Family, family, StringComparison.Ordinal) && ReferenceEquals(Face, face);
    }
}

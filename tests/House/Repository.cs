namespace Receivables.House.Tests;

/// <summary>Where the checkout lies, for tests that read the source itself.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The files below the root that are source: not build output, packages or local data.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] under) =>
        Directory.EnumerateFiles(PathOf(under), pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(IsOutput));

    private static bool IsOutput(string folder) => folder is "bin" or "obj" or "node_modules" or ".local" or ".git";

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Receivables.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No Receivables.sln above the test output.");
    }
}

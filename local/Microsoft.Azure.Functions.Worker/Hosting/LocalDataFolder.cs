namespace Receivables.Local.Functions;

/// <summary>Finds the folder that keeps this machine's data: <c>.local</c> at the root of the repository.</summary>
internal static class LocalDataFolder
{
    /// <summary>
    /// The folder that LOCAL_DATA names; else <c>.local</c> in the nearest folder above the program that holds a
    /// solution; else <c>.local</c> beside the program.
    /// </summary>
    internal static string Find()
    {
        if (Environment.GetEnvironmentVariable("LOCAL_DATA") is { Length: > 0 } named)
        {
            return Path.GetFullPath(named);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.sln").Any())
            {
                return Path.Combine(folder.FullName, ".local");
            }
        }

        return Path.Combine(AppContext.BaseDirectory, ".local");
    }
}

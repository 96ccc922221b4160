namespace Receivables.Local.Azurite;

/// <summary>Where the emulator is installed and keeps its data: <c>.local/azurite</c> of the repository.</summary>
public static class AzuriteFolder
{
    /// <summary>
    /// The folder for a program that runs anywhere below the repository; else below the current folder.
    /// </summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Receivables.sln")))
            {
                return Path.Combine(folder.FullName, ".local", "azurite");
            }
        }

        return Path.GetFullPath(Path.Combine(".local", "azurite"));
    }
}

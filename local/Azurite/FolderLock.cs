namespace Receivables.Local.Azurite;

/// <summary>Lets one process at a time work in a folder. The lock ends with the process that holds it.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="file">Locked while the result is not disposed.</param>
    /// <param name="waiting">Called once when another process holds the lock.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IDisposable> Take(string file, Action waiting, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                if (attempt == 5)
                {
                    waiting();
                }

                await Task.Delay(Pause, cancellation).ConfigureAwait(false);
            }
        }
    }
}

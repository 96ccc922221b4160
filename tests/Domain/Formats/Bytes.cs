using System.Text;

namespace Receivables.Domain.Tests;

/// <summary>Hands text and bytes to the readers as the streams that they take.</summary>
public static class Bytes
{
    public static BankFile Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static BankFile Read(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return BankFile.Read(stream);
    }

    /// <summary>A file of the folder of samples that lies beside this one.</summary>
    public static byte[] OwnSample(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Formats", "Samples", name));

    /// <summary>
    /// A shared sample, which stands beside the repository where there is one; else the test is skipped.
    /// </summary>
    public static byte[] SharedSample(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Receivables.sln")))
        {
            folder = folder.Parent;
        }

        var file = Path.Combine(folder?.FullName ?? ".", "..", "shared", "samples", path);
        Assert.SkipUnless(File.Exists(file), $"There is no shared sample {path} here.");
        return File.ReadAllBytes(file);
    }
}

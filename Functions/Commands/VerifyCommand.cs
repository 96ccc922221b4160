using Receivables.Functions.Dossier;

namespace Receivables.Functions.Commands;

/// <summary>Checks a dossier on this machine and says plainly what is wrong with it.</summary>
internal static class VerifyCommand
{
    /// <returns>0 when it is whole, 1 when it is not, 2 when there is no such file.</returns>
    public static int Run(string path, TextWriter output, TextWriter errors)
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{path} cannot be read: {unreadable.Message}");
            return 2;
        }

        var report = DossierCheck.Of(file);
        output.WriteLine(report.Title);
        foreach (var finding in report.Findings)
        {
            output.WriteLine($"  ok     {finding}");
        }

        foreach (var fault in report.Faults)
        {
            output.WriteLine($"  WRONG  {fault}");
        }

        output.WriteLine($"  SHA-256 of the file: {report.Sha256}");
        output.WriteLine(report.IsWhole
            ? "The dossier is whole. Compare the SHA-256 with the one in the handover message."
            : "The dossier is NOT whole. Ask the creditor for another copy.");
        return report.IsWhole ? 0 : 1;
    }
}

namespace Receivables.Local.DurableEngine;

/// <summary>A custom status may take 16 KiB as UTF-16.</summary>
internal static class CustomStatusLimit
{
    private const int MaxBytes = 16 * 1024;

    internal static string? Check(string? serialized) =>
        serialized is null || serialized.Length * sizeof(char) <= MaxBytes
            ? serialized
            : throw new ArgumentException(
                $"The custom status takes {serialized.Length * sizeof(char)} bytes as UTF-16 JSON; at most {MaxBytes} "
                + "are allowed. Keep it to a line for people and put data into storage.",
                nameof(serialized));
}

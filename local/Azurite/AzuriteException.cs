namespace Receivables.Local.Azurite;

/// <summary>The storage emulator cannot be had; the message says why and what to do.</summary>
public sealed class AzuriteException(string message, Exception? inner = null) : Exception(message, inner);

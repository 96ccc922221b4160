namespace Receivables.Local.Azurite;

internal enum PortUse
{
    /// <summary>Nobody listens.</summary>
    Free,

    /// <summary>The storage emulator answers.</summary>
    Emulator,

    /// <summary>Something else has the port.</summary>
    Other,
}

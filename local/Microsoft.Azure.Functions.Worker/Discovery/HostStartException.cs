namespace Receivables.Local.Functions;

/// <summary>
/// The app cannot start, for a reason that its developer can put right; the message names the thing and the fix.
/// </summary>
public sealed class HostStartException : Exception
{
    public HostStartException(string message)
        : base(message)
    {
    }

    public HostStartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

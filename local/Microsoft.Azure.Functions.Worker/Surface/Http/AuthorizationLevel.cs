namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a caller of an HTTP function must show.</summary>
public enum AuthorizationLevel
{
    /// <summary>Nothing.</summary>
    Anonymous,

    /// <summary>A user's sign-in; no key but the master key fits.</summary>
    User,

    /// <summary>A function key or the master key.</summary>
    Function,

    /// <summary>A system key or the master key.</summary>
    System,

    /// <summary>The master key.</summary>
    Admin,
}

namespace Receivables.Local.Wire;

/// <summary>The names under which requests are counted.</summary>
public static class Services
{
    public const string Table = "table";
    public const string Blob = "blob";
    public const string Queue = "queue";
    public const string Mail = "mail";
}

namespace Azure.Data.Tables.Models;

/// <summary>Makes results of the client, for tests of code that uses it.</summary>
public static class TableModelFactory
{
    public static TableItem TableItem(
        string name = null, string odataType = null, string odataId = null, string odataEditLink = null) => new(name);
}

using Receivables.Functions.Storage;

namespace Receivables.Functions.Orchestrations;

/// <summary>Ids of orchestrations: readable where they are short enough, and never more than 99 characters.</summary>
internal static class StableId
{
    private const int Longest = 99;

    public static string Of(string kind, string name) =>
        kind.Length + name.Length < Longest ? $"{kind}@{name}" : $"{kind}@{StableHash.Name(name)}";
}

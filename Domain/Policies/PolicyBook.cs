using System.Reflection;

namespace Receivables.Domain;

/// <summary>The policies that ship with the product, and those of a creditor laid over them.</summary>
public sealed class PolicyBook
{
    private readonly Dictionary<(string Id, int Version), Policy> policies;

    private PolicyBook(IEnumerable<Policy> all) =>
        policies = all.ToDictionary(policy => (policy.Id, policy.Version));

    public static PolicyBook Shipped { get; } = new(ReadShipped());

    /// <summary>The latest version of each, by id.</summary>
    public IEnumerable<Policy> Latest =>
        policies.Values.GroupBy(policy => policy.Id).Select(versions => versions.MaxBy(policy => policy.Version)!)
            .OrderBy(policy => policy.Id, StringComparer.Ordinal);

    /// <summary>The latest version of that id, or null when there is none.</summary>
    public Policy? Find(string id) => Latest.FirstOrDefault(policy => policy.Id == id);

    /// <summary>The frozen policy of an invoice; versions are never removed, so not finding one is a bug.</summary>
    public Policy Get(string id, int version) =>
        policies.TryGetValue((id, version), out var policy)
            ? policy
            : throw new InvalidOperationException($"Policy {id} v{version} is not in the book.");

    /// <summary>A book with that policy besides; the same id and version again replaces nothing and throws.</summary>
    public PolicyBook With(Policy policy) => new([.. policies.Values, policy]);

    private static List<Policy> ReadShipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Policies.Shipped.", StringComparison.Ordinal))
            .Select(name =>
            {
                using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return PolicyReader.Read(text.ReadToEnd());
            })
            .ToList();
    }
}

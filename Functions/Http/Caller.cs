namespace Receivables.Functions.Http;

/// <summary>Who sends a request.</summary>
/// <param name="Name">The person's sign-in name; for a machine its source, or <c>api</c>.</param>
/// <param name="IsPerson">Signed in by the platform; a machine shows a function key instead.</param>
public sealed record Caller(string Name, bool IsPerson)
{
    public static Caller Machine { get; } = new("api", IsPerson: false);

    /// <summary>
    /// The name that an act is recorded under: a signed-in person always their own, whatever the request says; a
    /// machine the person that it names in <c>by</c>, because it is the one who knows.
    /// </summary>
    public string ActsAs(string? by) => IsPerson || string.IsNullOrWhiteSpace(by) ? Name : by.Trim();
}

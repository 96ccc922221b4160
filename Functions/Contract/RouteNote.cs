namespace Receivables.Functions.Contract;

/// <summary>What the contract says of one route, beside what the code shows of it.</summary>
/// <param name="Method">In small letters.</param>
/// <param name="Path">As in the contract, such as <c>/api/{creditor}/invoices</c>.</param>
/// <param name="Body">The type whose fields the body has; null for none.</param>
internal sealed record RouteNote(string Method, string Path, string Group, string Summary, Type? Body = null)
{
    /// <summary>The fields of <see cref="Body"/> that the route looks at; all of them when empty.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The fields without which the answer is 422.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Parameters after the question mark, each with what it is.</summary>
    public IReadOnlyList<(string Name, string What)> Query { get; init; } = [];

    /// <summary>Content types besides JSON that the body may have.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The content type of the answer.</summary>
    public string Answer { get; init; } = "application/json";

    public bool IsCsvToo { get; init; }
}

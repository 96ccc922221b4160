namespace Receivables.Benchmarks;

/// <summary>Measures one thing when it is asked for by name. Every class that implements it is found.</summary>
internal interface IBenchmark
{
    /// <summary>The word on the command line.</summary>
    string Name { get; }

    /// <summary>Measures; says on the error stream what takes long.</summary>
    Task<IReadOnlyList<Measurement>> Run();
}

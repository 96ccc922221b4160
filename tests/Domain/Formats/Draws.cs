using System.Globalization;

namespace Receivables.Domain.Tests;

/// <summary>
/// Random input from one seed. The seed is printed before anything is drawn; RECEIVABLES_SEED=n draws the same again.
/// </summary>
public sealed class Draws
{
    private readonly Random random;

    public Draws(ITestOutputHelper output)
    {
        var given = Environment.GetEnvironmentVariable("RECEIVABLES_SEED");
        var seed = int.TryParse(given, CultureInfo.InvariantCulture, out var number) ? number : Random.Shared.Next();
        output.WriteLine($"RECEIVABLES_SEED={seed}");
        random = new Random(seed);
    }

    /// <summary>At least <paramref name="least"/>, less than <paramref name="bound"/>.</summary>
    public int Number(int least, int bound) => random.Next(least, bound);

    public long Long(long least, long bound) => random.NextInt64(least, bound);

    public bool Chance(int percent) => random.Next(100) < percent;

    public char Of(string characters) => characters[random.Next(characters.Length)];

    public T Of<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public string Text(string characters, int length) =>
        string.Create(length, characters, (span, from) => random.GetItems(from.AsSpan(), span));

    public string Digits(int length) => Text("0123456789", length);

    public string Alphanumerics(int length) => Text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", length);

    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}

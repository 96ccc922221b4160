using System.Text.Json;

namespace Receivables.Domain;

/// <summary>
/// All numbers of the law that the product knows: an immutable value that calculations are given, so that a test or a
/// clerk can add the row of a new half-year without touching what was computed before.
/// </summary>
public sealed class StatuteBook
{
    private readonly Dictionary<string, object> statutes;

    private StatuteBook(Dictionary<string, object> statutes)
    {
        this.statutes = statutes;
        Interest = new InterestLaw(this);
    }

    /// <summary>The quantities that every book holds.</summary>
    public static IReadOnlyList<StatuteKey> Keys { get; } = [.. DutchLaw.All, .. BelgianLaw.All, .. EuropeanLaw.All];

    /// <summary>The law as shipped with the product, read once from the files in <c>Statutes</c>.</summary>
    public static StatuteBook Shipped { get; } = Read(StatuteFiles.Shipped);

    /// <summary>The ways of charging interest by this law.</summary>
    public InterestLaw Interest { get; }

    /// <summary>The quantity with all its rows.</summary>
    public Statute<T> Of<T>(StatuteKey<T> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return (Statute<T>)statutes[key.Path];
    }

    /// <summary>
    /// Reads a book from its files. Throws <see cref="StatuteFormatException"/> for a file that is wrong, missing or
    /// not known.
    /// </summary>
    /// <param name="files">The text of each file by its path, such as <c>nl/trade-interest</c>.</param>
    public static StatuteBook Read(IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var unknown = files.Keys.Except(Keys.Select(key => key.Path), StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null) throw new StatuteFormatException(unknown, "the product knows no such quantity.");

        return new StatuteBook(Keys.ToDictionary(key => key.Path, key => ReadFile(key, files), StringComparer.Ordinal));
    }

    /// <summary>The same law with a row more; one that overlaps throws <see cref="StatuteFormatException"/>.</summary>
    public StatuteBook With<T>(StatuteKey<T> key, StatuteRow<T> row) => With(key.Path, Of(key).With(row));

    /// <summary>
    /// The same law with one row more, written as in the files. Throws <see cref="StatuteFormatException"/> when the
    /// row is wrong or overlaps another, or the path names no quantity.
    /// </summary>
    public StatuteBook With(string path, string row)
    {
        var key = Keys.FirstOrDefault(each => each.Path == path)
            ?? throw new StatuteFormatException(path, "the product knows no such quantity.");

        return With(path, key.Extend(statutes[path], Parse(path, row)));
    }

    private static object ReadFile(StatuteKey key, IReadOnlyDictionary<string, string> files) =>
        files.TryGetValue(key.Path, out var text)
            ? key.Read(Parse(key.Path, text))
            : throw new StatuteFormatException(key.Path, "the file is missing.");

    private static JsonElement Parse(string path, string text)
    {
        try
        {
            return JsonElement.Parse(text, StatuteJson.Options);
        }
        catch (JsonException fault)
        {
            throw new StatuteFormatException(path, $"not readable as JSON: {fault.Message}", fault);
        }
    }

    private StatuteBook With(string path, object statute) =>
        new(new Dictionary<string, object>(statutes, StringComparer.Ordinal) { [path] = statute });
}

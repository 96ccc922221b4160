namespace Receivables.House.Tests;

/// <summary>The C# of the checkout, line by line.</summary>
internal static class Source
{
    public static IEnumerable<SourceLine> Lines(string folder) =>
        Repository.Files("*.cs", folder).SelectMany(file => File.ReadLines(file)
            .Select((text, at) => new SourceLine(Path.GetRelativePath(Repository.Root, file), at + 1, text)));
}

/// <summary>One line of source, with its place for the message of a test.</summary>
internal sealed record SourceLine(string File, int Number, string Text)
{
    public override string ToString() => $"{File}:{Number}: {Text.Trim()}";
}

using Receivables.Functions.Texts;

namespace Receivables.Functions.Tests.Texts;

/// <summary>A text that is missing or wrong is an error before anything is sent.</summary>
public sealed class TextBookTests
{
    [Theory]
    // file, what stands there, instead, named in the error
    [InlineData("nl/first-reminder.md", "{amountDue}", "{amountDeu}", "amountDeu")]
    [InlineData("de/first-reminder.md", "{if consumer}", "{if consumers}", "consumers")]
    [InlineData("fr/frame.md", "heading:", "title:", "title")]
    [InlineData("en/labels.json", "\"principal\"", "\"principle\"", "principle")]
    public void Unknown_name_is_refused_and_named(string file, string words, string instead, string named)
    {
        var thrown = Assert.Throws<FormatException>(() => TextBook.Read(
            path => path == file ? TextBook.Embedded(path)!.Replace(words, instead, StringComparison.Ordinal) : TextBook.Embedded(path)));

        Assert.Contains(file, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(named, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_text_is_named()
    {
        var thrown = Assert.Throws<FormatException>(() =>
            TextBook.Read(path => path == "fr/costs-due.md" ? null : TextBook.Embedded(path)));

        Assert.Contains("fr/costs-due.md", thrown.Message, StringComparison.Ordinal);
    }
}

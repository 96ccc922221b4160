using System.Text.RegularExpressions;

namespace Receivables.House.Tests;

/// <summary>Links of the documents lead somewhere, and every document is led to.</summary>
public sealed partial class DocumentTests
{
    private static IEnumerable<string> Documents => [Repository.PathOf("README.md"), .. Repository.Files("*.md", "docs"), .. Repository.Files("*.md", "infra")];

    [Fact]
    public void Links_lead_to_files_that_exist()
    {
        var broken =
            from document in Documents
            from Match link in Link().Matches(File.ReadAllText(document))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
                && !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, target))
            select $"{Path.GetRelativePath(Repository.Root, document)}: {target}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Guides_and_runbooks_are_linked_from_somewhere()
    {
        var linked = Documents.SelectMany(document => Link().Matches(File.ReadAllText(document))
            .Select(link => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, link.Groups[1].Value.Split('#')[0])))).ToHashSet();

        Assert.Empty(Documents.Where(document => !linked.Contains(document)
            && !document.Contains("decisions", StringComparison.Ordinal) && Path.GetFileName(document) != "README.md"));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}

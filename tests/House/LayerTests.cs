using System.Xml.Linq;

namespace Receivables.House.Tests;

/// <summary>Dependencies point inwards: Functions to Domain, Domain to nothing, local never to either.</summary>
public sealed class LayerTests
{
    [Fact]
    public void Domain_references_nothing() => Assert.Empty(References("Domain/Domain.csproj"));

    [Fact]
    public void Functions_references_no_project_but_domain() =>
        Assert.Equal(
            ["../Domain/Domain.csproj"],
            References("Functions/Functions.csproj").Where(reference => reference.EndsWith(".csproj", StringComparison.Ordinal)));

    [Fact]
    public void Stand_ins_reference_neither_domain_nor_functions() =>
        Assert.DoesNotContain(
            Repository.Files("*.csproj", "local").SelectMany(project => References(Path.GetRelativePath(Repository.Root, project))),
            reference => reference.Contains("Domain.csproj", StringComparison.Ordinal)
                || reference.Contains("Functions.csproj", StringComparison.Ordinal));

    [Theory]
    [InlineData("Functions")]
    [InlineData("Domain")]
    [InlineData("tests/Behaviours")]
    public void Application_names_no_type_of_the_local_platform_and_no_build_switch(string folder) =>
        Assert.Empty(Source.Lines(folder).Where(line =>
            line.Text.Contains("Receivables.Local", StringComparison.Ordinal) || line.Text.TrimStart().StartsWith("#if", StringComparison.Ordinal)));

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Repository.PathOf(project)).Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value)
            .Concat(XDocument.Load(Repository.PathOf(project)).Descendants("PackageReference")
                .Where(reference => reference.Parent?.Attribute("Condition") is null)
                .Select(reference => reference.Attribute("Include")!.Value));
}

namespace Receivables.Domain;

/// <summary>Where a number of the law stands: the section, and the address at which it was read.</summary>
/// <param name="Section">The article, such as <c>BW art. 6:119a</c>.</param>
/// <param name="Address">A web address, with scheme.</param>
public sealed record StatuteSource(string Section, string Address)
{
    public override string ToString() => $"{Section} ({Address})";
}

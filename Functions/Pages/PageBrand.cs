using Receivables.Domain;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Pages;

/// <summary>Whose page it is: the name in its head and the colour above it.</summary>
/// <param name="Colour">A colour such as <c>#0b5c6b</c>; checked, for it becomes part of the style.</param>
internal sealed record PageBrand(string Name, string Colour)
{
    public static PageBrand Of(Creditor creditor)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        return new PageBrand(creditor.Name, HtmlMail.Colour(creditor.Brand.Colour));
    }
}

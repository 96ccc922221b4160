using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Receivables.Functions.Pages;

/// <summary>Chooses the language of a page: the one in <c>?lang=</c>, else what the browser likes best, else English.</summary>
internal static class PageLanguage
{
    public static PageTexts Of(HttpRequest request) =>
        PageTexts.Find(request.Query["lang"].ToString()) ?? Preferred(request.Headers.AcceptLanguage.ToString());

    private static PageTexts Preferred(string accepted) => accepted.Split(',').Take(20)
        .Select(each => each.Split(';'))
        .Select(each => (Texts: PageTexts.Find(each[0].Trim().Split('-')[0].ToLowerInvariant()), Weight: Weight(each)))
        .Where(each => each.Texts is not null && each.Weight > 0)
        .OrderByDescending(each => each.Weight)
        .FirstOrDefault().Texts ?? PageTexts.English;

    private static decimal Weight(string[] parts) =>
        parts.Length < 2 ? 1
        : decimal.TryParse(
            parts[1].Trim().Replace("q=", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var weight) ? weight
        : 0;
}

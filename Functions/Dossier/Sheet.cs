using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Receivables.Functions.Dossier;

/// <summary>How tables and lists of a dossier look.</summary>
internal static class Sheet
{
    public const string Ink = "#222222";
    public const string Faint = "#666666";
    public const string Line = "#C8CDD2";
    private const string Stripe = "#F4F6F8";

    /// <summary>Names on the left, values beside them, in two columns.</summary>
    public static void Facts(IContainer container, IReadOnlyList<(string Name, string Value)> rows) =>
        container.Background(Stripe).Padding(8).Column(column =>
        {
            column.Spacing(2);
            var half = (rows.Count + 1) / 2;
            for (var at = 0; at < half; at++)
            {
                var (left, right) = (rows[at], at + half < rows.Count ? rows[at + half] : default);
                column.Item().Row(row =>
                {
                    row.Spacing(8);
                    Fact(row.RelativeItem(), left);
                    Fact(row.RelativeItem(), right);
                });
            }
        });

    /// <summary>A heading and a table that repeats its column names on every page.</summary>
    /// <param name="numbersFrom">Columns from this one (from 0) are aligned right.</param>
    public static void Table(
        IContainer container, string heading, IReadOnlyList<string> names, IReadOnlyList<int> widths,
        IReadOnlyList<string[]> rows, int numbersFrom, int boldFrom = int.MaxValue) => container.Column(column =>
    {
        column.Spacing(4);
        column.Item().EnsureSpace(60).Text(heading).FontSize(12).SemiBold();
        column.Item().Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                foreach (var width in widths) columns.RelativeColumn(width);
            });
            table.Header(header =>
            {
                for (var at = 0; at < names.Count; at++)
                {
                    Align(header.Cell().BorderBottom(0.75f).BorderColor(Faint).PaddingVertical(3).PaddingHorizontal(4), at >= numbersFrom)
                        .Text(names[at]).FontSize(8).FontColor(Faint);
                }
            });
            for (var line = 0; line < rows.Count; line++)
            {
                var (row, isBold) = (rows[line], line >= boldFrom);
                for (var at = 0; at < row.Length; at++)
                {
                    var cell = table.Cell().BorderBottom(0.5f).BorderColor(Line).PaddingVertical(2.5f).PaddingHorizontal(4);
                    var text = Align(cell, at >= numbersFrom).Text(row[at]);
                    if (isBold) text.SemiBold();
                }
            }
        });
    });

    private static IContainer Align(IContainer cell, bool right) => right ? cell.AlignRight() : cell;

    private static void Fact(IContainer container, (string Name, string Value) fact)
    {
        if (fact.Name is null) return;

        container.Row(row =>
        {
            row.ConstantItem(125).Text(fact.Name).FontColor(Faint);
            row.RelativeItem().Text(fact.Value);
        });
    }
}

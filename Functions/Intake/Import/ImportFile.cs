using System.Text;

namespace Receivables.Functions.Intake.Import;

/// <summary>Reads a sheet: a comma, semicolon or tab between the cells, quotes, any line ends, with or without BOM.</summary>
internal static class ImportFile
{
    public const int MostRows = 5000;

    private static readonly char[] Delimiters = [';', ',', '\t'];

    /// <summary>The rows by field with the line on which each begins, or what makes the sheet unusable.</summary>
    public static (IReadOnlyList<(int Line, IReadOnlyDictionary<string, string> Cells)> Rows, Faults Faults) Read(byte[] content)
    {
        var faults = new Faults();
        if (Decode(content) is not { } text)
        {
            faults.Add("file", "is not UTF-8: save the sheet as CSV UTF-8.");
            return ([], faults);
        }

        var first = text.AsSpan().TrimStart("\r\n ").ToString();
        var heading = first.Split('\n', 2)[0];
        var delimiter = Delimiters.MaxBy(each => heading.Count(letter => letter == each));
        var (records, faultLine) = SheetReader.Read(first, delimiter);
        if (records is null)
        {
            faults.Add("file", $"has a quote on line {faultLine} that never closes.");
            return ([], faults);
        }

        if (records.Count == 0 || Columns(records[0].Cells, faults) is not { } columns)
        {
            faults.Require(faults.Any, "file", "is empty: the first line names the columns.");
            return ([], faults);
        }

        if (!faults.Require(records.Count <= MostRows + 1, "file", $"has more than {MostRows} rows: split it."))
        {
            return ([], faults);
        }

        var rows = records.Skip(1)
            .Where(record => !record.Cells.All(string.IsNullOrWhiteSpace))
            .Select(record => (record.Line, (IReadOnlyDictionary<string, string>)columns
                .Where(column => column.At < record.Cells.Count)
                .ToDictionary(column => column.Field, column => record.Cells[column.At], StringComparer.Ordinal)))
            .ToList();
        faults.Require(rows.Count > 0, "file", "has no rows below its heading.");
        return (rows, faults);
    }

    private static IReadOnlyList<(int At, string Field)>? Columns(IReadOnlyList<string> headings, Faults faults)
    {
        var columns = headings.Select((heading, at) => (At: at, Field: ImportColumns.FieldOf(heading), Heading: heading)).ToList();
        foreach (var twice in columns.Where(column => column.Field is not null).GroupBy(column => column.Field)
            .Where(group => group.Count() > 1))
        {
            faults.Add(twice.Key!, $"stands in {string.Join(" and ", twice.Select(column => $"'{column.Heading.Trim()}'"))}: keep one.");
        }

        foreach (var required in ImportColumns.Required.Where(field => columns.TrueForAll(column => column.Field != field)))
        {
            faults.Add(required, "has no column.");
        }

        faults.Require(
            columns.Exists(column => column.Field is "total" or "openAmount"), "total", "has no column, and openAmount neither.");
        return faults.Any ? null : [.. columns.Where(column => column.Field is not null).Select(column => (column.At, column.Field!))];
    }

    private static string? Decode(byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content);
            return text.Contains('\0') ? null : text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

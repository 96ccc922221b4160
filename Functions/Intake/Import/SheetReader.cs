using System.Text;

namespace Receivables.Functions.Intake.Import;

/// <summary>
/// Splits a sheet into records (RFC 4180): cells between delimiters, quoted where they hold a delimiter, a line end or a
/// quote, which is then doubled.
/// </summary>
internal static class SheetReader
{
    /// <summary>The records with the line on which each begins; null with the line of a quote that never closes.</summary>
    public static (IReadOnlyList<(int Line, IReadOnlyList<string> Cells)>? Records, int FaultLine) Read(string text, char delimiter)
    {
        var records = new List<(int, IReadOnlyList<string>)>();
        var (cells, cell) = (new List<string>(), new StringBuilder());
        var (line, begins, isQuoted, quotedOn) = (1, 1, false, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted)
            {
                line += letter == '\n' ? 1 : 0;
                if (letter != '"')
                {
                    cell.Append(letter);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (letter == '"' && cell.Length == 0)
            {
                (isQuoted, quotedOn) = (true, line);
            }
            else if (letter == delimiter)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (letter is '\n' or '\r')
            {
                at += letter == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                End();
                begins = ++line;
            }
            else
            {
                cell.Append(letter);
            }
        }

        End();
        return isQuoted ? (null, quotedOn) : (records, 0);

        void End()
        {
            if (cells.Count > 0 || cell.Length > 0)
            {
                cells.Add(cell.ToString());
                records.Add((begins, cells));
                cells = [];
                cell.Clear();
            }
        }
    }
}

namespace Receivables.Local.Pdf.Layout;

/// <summary>Remembers which method described a part of the layout, for messages.</summary>
internal sealed class NamedPart(string? handler, string caller, string file, int line) : Container
{
    public override string Title =>
        $"{(handler is { Length: <= 60 } ? handler : "part")} in {caller} ({Path.GetFileName(file)}, line {line})";
}

namespace Receivables.Functions.Pages;

/// <summary>Fields of a form with label, hint and fault, tied together so that a screen reader says all three.</summary>
/// <param name="value">What was filled in, by field.</param>
/// <param name="fault">What is wrong with a field; null when nothing is.</param>
internal sealed class PageFields(Func<string, string> value, Func<string, string?> fault)
{
    /// <summary>The id of a field, which a link in a list of faults leads to.</summary>
    public static string Id(string field) => string.Concat(field.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    public Markup Date(string field, string label, string? hint, string unfilled) => Field(field, label, hint, Markup.Of(
        $"""<input type="date" id="{Id(field)}" name="{field}" value="{Filled(field, unfilled)}" min="2015-01-01" max="2100-12-31"{Tied(field, hint)}>"""));

    public Markup Amount(string field, string label, string? hint) => Field(field, label, hint, Markup.Of(
        $"""<input type="text" inputmode="decimal" autocomplete="off" id="{Id(field)}" name="{field}" value="{value(field)}" maxlength="40"{Tied(field, hint)}>"""));

    /// <summary>Several values, one on each line.</summary>
    public Markup Lines(string field, string label, string? hint) => Field(field, label, hint, Markup.Of(
        $"""<textarea id="{Id(field)}" name="{field}" rows="2" inputmode="decimal" autocomplete="off" maxlength="4000"{Tied(field, hint)}>{value(field)}</textarea>"""));

    /// <summary>A few sentences.</summary>
    public Markup Words(string field, string label, string? hint) => Field(field, label, hint, Markup.Of(
        $"""<textarea id="{Id(field)}" name="{field}" rows="5" maxlength="2000"{Tied(field, hint)}>{value(field)}</textarea>"""));

    public Markup Select(
        string field, string label, string? hint, IEnumerable<(string Value, string Text)> choices, string unfilled)
    {
        var chosen = Filled(field, unfilled);
        return Field(field, label, hint, Markup.Of($"""
            <select id="{Id(field)}" name="{field}"{Tied(field, hint)}>{choices.Select(choice => Markup.Of(
                $"""<option value="{choice.Value}"{Markup.Trusted(choice.Value == chosen ? " selected" : "")}>{choice.Text}</option>"""))}</select>
            """));
    }

    public Markup Check(string field, string label) => Markup.Of($"""
        <div class="check"><input type="checkbox" id="{Id(field)}" name="{field}" value="yes"{Markup.Trusted(value(field) == "yes" ? " checked" : "")}>
        <label for="{Id(field)}">{label}</label></div>
        """);

    private Markup Field(string field, string label, string? hint, Markup input) => Markup.Of($"""
        <div class="field"><label for="{Id(field)}">{label}</label>
        {Markup.If(hint is not null, $"""<span class="hint" id="{Id(field)}-hint">{hint}</span>""")}
        {Markup.If(fault(field) is not null, $"""<span class="fault" id="{Id(field)}-fault">{fault(field)}</span>""")}
        {input}</div>
        """);

    private Markup Tied(string field, string? hint)
    {
        var isWrong = fault(field) is not null;
        var by = string.Join(' ', new[] { hint is null ? "" : $"{Id(field)}-hint", isWrong ? $"{Id(field)}-fault" : "" }
            .Where(id => id.Length > 0));
        return Markup.Of(
            $"""{Markup.If(by.Length > 0, $" aria-describedby=\"{by}\"")}{Markup.If(isWrong, $" aria-invalid=\"true\"")}""");
    }

    private string Filled(string field, string unfilled) => value(field) is { Length: > 0 } filled ? filled : unfilled;
}

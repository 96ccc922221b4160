namespace Receivables.Local.MemoryStorage.Tables.Filters;

/// <summary>
/// Reads an OData filter: comparisons with <c>eq ne gt ge lt le</c>, <c>and</c>, <c>or</c>, <c>not</c> and parentheses
/// ("Querying tables and entities", learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities).
/// </summary>
internal ref struct FilterParser
{
    private FilterLexer lexer;

    private FilterParser(ReadOnlySpan<char> text) => lexer = new FilterLexer(text);

    /// <exception cref="TableFaultException">
    /// The filter is malformed or says what the service cannot evaluate.
    /// </exception>
    internal static FilterNode? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var parser = new FilterParser(text);
        var filter = parser.Or();
        return parser.lexer.IsAtEnd ? filter : throw FilterLexer.Malformed();
    }

    private FilterNode Or()
    {
        var left = And();
        while (lexer.TakeWord("or"))
        {
            left = new OrNode(left, And());
        }

        return left;
    }

    private FilterNode And()
    {
        var left = Not();
        while (lexer.TakeWord("and"))
        {
            left = new AndNode(left, Not());
        }

        return left;
    }

    private FilterNode Not() => lexer.TakeWord("not") ? new NotNode(Not()) : Group();

    private FilterNode Group()
    {
        if (!lexer.Take('('))
        {
            return Comparison();
        }

        var inner = Or();
        return lexer.Take(')') ? inner : throw FilterLexer.Malformed();
    }

    private ComparisonNode Comparison()
    {
        if (lexer.Literal() is { } left)
        {
            var mirrored = Mirrored(lexer.Sign() ?? throw FilterLexer.Malformed());
            return new ComparisonNode(lexer.Identifier() ?? throw FilterLexer.Malformed(), mirrored, left);
        }

        var property = lexer.Identifier() ?? throw FilterLexer.Malformed();
        return lexer.Sign() is { } sign
            ? new ComparisonNode(property, sign, lexer.Literal() ?? throw FilterLexer.Malformed())
            : new ComparisonNode(property, "eq", EdmValue.Of(flag: true));
    }

    private static string Mirrored(string sign) => sign switch
    {
        "lt" => "gt",
        "le" => "ge",
        "gt" => "lt",
        "ge" => "le",
        _ => sign,
    };
}

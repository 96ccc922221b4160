namespace QuestPDF.Fluent;

/// <summary>Writes a page number. Null while pages are being counted: answer with text of the usual length.</summary>
public delegate string PageNumberFormatter(int? pageNumber);

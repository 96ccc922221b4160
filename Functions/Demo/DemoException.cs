namespace Receivables.Functions.Demo;

/// <summary>The application did not do what the story needs; the message says what it answered.</summary>
internal sealed class DemoException(string message) : Exception(message);

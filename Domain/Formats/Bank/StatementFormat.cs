namespace Receivables.Domain;

/// <summary>The formats in which banks send statements.</summary>
public enum StatementFormat
{
    Camt053 = 1,
    Mt940 = 2,
}

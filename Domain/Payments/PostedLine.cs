namespace Receivables.Domain;

/// <summary>A line of a payment as it was posted on a claim.</summary>
/// <param name="On">The day of the payment.</param>
/// <param name="Line">What it paid.</param>
public sealed record PostedLine(DateOnly On, AllocationLine Line);

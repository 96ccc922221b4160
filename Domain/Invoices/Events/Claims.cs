namespace Receivables.Domain;

/// <summary>Interest takes part in what is owed from here on; its amount follows from the working of the day.</summary>
/// <param name="From">The first day that bears interest.</param>
public sealed record InterestClaimed(DateOnly From) : InvoiceEvent;

/// <summary>Interest that was never claimed, or is let go, lapses.</summary>
public sealed record InterestWaived(Money Amount) : InvoiceEvent;

/// <summary>Costs take part in what is owed from here on.</summary>
public sealed record CostsClaimed(Money Amount, string Basis) : InvoiceEvent;

/// <summary>Costs that were announced or claimed are let go.</summary>
public sealed record CostsWaived(Money Amount) : InvoiceEvent;

/// <summary>
/// Costs that were announced but never claimed lapse; nothing was posted, so nothing changes but the story.
/// </summary>
public sealed record CostsLapsed(Money Amount) : InvoiceEvent;

/// <summary>A rest too small to chase was written off.</summary>
public sealed record RestWrittenOff(Money Amount) : InvoiceEvent;

/// <summary>Given up by a person.</summary>
public sealed record WrittenOff(Money Net, Money Vat) : InvoiceEvent;

/// <summary>A written interruption reached the debtor: a new term of limitation runs from the next day.</summary>
public sealed record LimitationInterrupted(DateOnly ReceivedOn) : InvoiceEvent;

/// <summary>The VAT of an unpaid invoice can be asked back.</summary>
public sealed record VatReliefDue(Money Vat) : InvoiceEvent;

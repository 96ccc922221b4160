namespace Receivables.Functions.Calculator;

/// <summary>What can be wrong with a claim to compute; each has a sentence in every language of the pages.</summary>
internal enum CalculationFaultKind
{
    Missing,
    RegimeUnknown,
    ChannelUnknown,
    PrincipalTwice,
    NotPositive,
    TooLarge,
    TooPrecise,
    TooManyPrincipals,
    TooManyPayments,
    DateTooEarly,
    DateTooLate,
    PaymentAfterDay,
    ReceiptNeeded,
    IndemnityContradicted,
    NoStatuteRow,

    /// <summary>Only on the page, whose fields are text.</summary>
    NotADate,

    /// <summary>Only on the page, whose fields are text.</summary>
    NotAnAmount,
}

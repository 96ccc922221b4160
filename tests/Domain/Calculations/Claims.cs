namespace Receivables.Domain.Tests;

/// <summary>Short forms for the facts of a calculation.</summary>
internal static class Claims
{
    public static readonly ClaimCalculator Calculator = new(StatuteBook.Shipped);

    public static ClaimQuestion Of(Regime regime, Money principal, DateOnly dueOn, DateOnly asOf) =>
        new(regime, [principal], dueOn, asOf);

    public static ClaimQuestion Of(Regime regime, string principal, string dueOn, string asOf) =>
        Of(regime, Euro(principal), Day(dueOn), Day(asOf));

    public static ClaimQuestion Mailed(this ClaimQuestion question, string on) =>
        question with { Notice = new SentNotice(DeliveryChannel.Email, Day(on)) };

    public static ClaimQuestion Posted(this ClaimQuestion question, string on) =>
        question with { Notice = new SentNotice(DeliveryChannel.Post, Day(on)) };

    public static ClaimQuestion Paid(this ClaimQuestion question, string on, string amount) =>
        question with { Payments = [.. question.Payments, new PaidSum(Day(on), Euro(amount))] };

    public static ClaimAnswer Answer(this ClaimQuestion question) => Calculator.Answer(question);

    public static bool Says(this ClaimAnswer answer, ClaimNoteKind kind) =>
        answer.Notes.Any(note => note.Kind == kind);

    public static Money Euro(string amount) => Money.Euro(Invariant.Decimal(amount));

    public static DateOnly Day(string day) => OracleCell.Day(day);
}

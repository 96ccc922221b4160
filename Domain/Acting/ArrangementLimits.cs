namespace Receivables.Domain;

/// <summary>How far a debtor may arrange things without asking anybody; beyond it a person decides.</summary>
/// <param name="PromiseDays">A promise lies at most so many days ahead.</param>
/// <param name="Promises">So many promises for one invoice.</param>
/// <param name="Instalments">A plan has at most so many instalments.</param>
/// <param name="PlanDays">The last instalment lies at most so many days ahead.</param>
public sealed record ArrangementLimits(int PromiseDays = 14, int Promises = 2, int Instalments = 3, int PlanDays = 92)
{
    /// <summary>The limits of staff: nobody agrees to wait longer than a year by accident.</summary>
    public static readonly ArrangementLimits OfStaff = new(366, int.MaxValue, 36, 3 * 366);
}

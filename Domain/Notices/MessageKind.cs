namespace Receivables.Domain;

/// <summary>What a message is for. Debtors never see this name, nor which number in a row a reminder is.</summary>
public enum MessageKind
{
    /// <summary>A friendly word before the due day.</summary>
    Courtesy,

    /// <summary>A question to a public authority before the due day: received, order number known?</summary>
    StatusQuestion,

    FirstReminder,

    SecondReminder,

    /// <summary>The third reminder and any later one.</summary>
    ThirdReminder,

    /// <summary>The first message to a Belgian consumer: the free reminder of art. XIX.2 WER.</summary>
    LegalReminder,

    /// <summary>
    /// The free notice of default (6:82 BW) to a Dutch consumer whose due day was not agreed; without it there is no
    /// default and no fourteen-day letter.
    /// </summary>
    NoticeOfDefault,

    /// <summary>The formal notice (ingebrekestelling) that claims interest and announces or claims costs.</summary>
    FormalNotice,

    /// <summary>The letter of 6:96 BW, sixth paragraph, to a Dutch consumer.</summary>
    FourteenDayLetter,

    /// <summary>Tells a consumer that the costs are due now that the fourteen days are over.</summary>
    CostsDue,

    /// <summary>Announces that the claim goes to an agency, lawyer or bailiff.</summary>
    Handover,

    /// <summary>A promise or an instalment was missed.</summary>
    PromiseMissed,

    /// <summary>A payment was taken back by the bank (storno, chargeback).</summary>
    PaymentReturned,

    /// <summary>Reserves the right to performance so that the claim does not lapse (3:317 BW).</summary>
    Interruption,

    /// <summary>Confirms a payment, in full or in part.</summary>
    Thanks,

    /// <summary>Confirms an arrangement, a dispute or another act of the debtor.</summary>
    Confirmation,
}

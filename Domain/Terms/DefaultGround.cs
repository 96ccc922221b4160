namespace Receivables.Domain;

/// <summary>Why a debtor is in default, or is not yet.</summary>
public enum DefaultGround
{
    /// <summary>An agreed due day passed: no notice is needed (6:83 BW under a).</summary>
    AgreedTermPassed,

    /// <summary>A written notice with a reasonable term lapsed (6:82 BW).</summary>
    NoticeLapsed,

    /// <summary>
    /// The thirty days after receipt that the law gives where nothing was agreed (6:119a and 6:119b BW, second
    /// paragraph; law of 2-8-2002 art. 4).
    /// </summary>
    TermOfLawPassed,

    /// <summary>No due day was agreed and no notice has been served: nothing runs.</summary>
    NoticeNeeded,

    /// <summary>No due day was agreed and nobody knows when the invoice or the goods arrived.</summary>
    ReceiptUnknown,
}

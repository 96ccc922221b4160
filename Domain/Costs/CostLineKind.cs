namespace Receivables.Domain;

/// <summary>What a line of the working of costs says.</summary>
public enum CostLineKind
{
    /// <summary>A percentage of a part of the sum.</summary>
    Share,

    /// <summary>A sum that the law names.</summary>
    FixedSum,

    /// <summary>The sum that the law names, for each invoice.</summary>
    PerInvoice,

    /// <summary>What lifts the lines above to the minimum of the law.</summary>
    RaisedToMinimum,

    /// <summary>What cuts the lines above to the maximum of the law; negative.</summary>
    CutToMaximum,

    /// <summary>What was charged before for claims that belonged in the same letter; negative.</summary>
    ChargedBefore,

    /// <summary>The sum that the parties agreed.</summary>
    Agreed,

    /// <summary>Postage at cost.</summary>
    Postage,
}

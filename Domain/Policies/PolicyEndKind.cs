namespace Receivables.Domain;

/// <summary>What happens when the ladder has been climbed and the debt still stands; every ladder has an end.</summary>
public enum PolicyEndKind
{
    /// <summary>To an agency, lawyer or bailiff, with the dossier.</summary>
    Handover,

    /// <summary>A person decides; nothing more goes out by itself.</summary>
    Person,

    /// <summary>Proposed for write-off, on a worklist.</summary>
    WriteOff,

    /// <summary>Left alone, looked at again every half year.</summary>
    Dormant,
}

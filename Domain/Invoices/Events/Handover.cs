namespace Receivables.Domain;

/// <summary>A person is asked whether the claim may leave the house.</summary>
public sealed record HandoverRequested(DateOnly On) : InvoiceEvent;

public sealed record HandoverApproved(string Approver) : InvoiceEvent;

/// <summary>A person refused; the invoice waits on their worklist.</summary>
public sealed record HandoverRefused(string Approver) : InvoiceEvent;

/// <summary>The dossier left; what happens now is the agency's to tell.</summary>
public sealed record HandoverSent(string Agency, string Dossier) : InvoiceEvent;

/// <summary>The ladder ended without handover.</summary>
public sealed record LadderEnded(PolicyEndKind End) : InvoiceEvent;

/// <summary>The agency took the claim on.</summary>
public sealed record HandoverAccepted(DateOnly On) : InvoiceEvent;

/// <summary>The claim came back from the agency; a person decides what becomes of it.</summary>
public sealed record HandoverWithdrawn(DateOnly On) : InvoiceEvent;

/// <summary>The agency told how the claim stands.</summary>
public sealed record HandoverReported(string Outcome, DateOnly On) : InvoiceEvent;

namespace Receivables.Domain;

/// <summary>How a written message travels; the law presumes another day of receipt for each.</summary>
public enum DeliveryChannel
{
    /// <summary>Counts from the day on which the recipient's server accepted it; a bounce is no receipt.</summary>
    Email,

    /// <summary>An ordinary letter; counts from the day on which a person marks it posted.</summary>
    Post,
}

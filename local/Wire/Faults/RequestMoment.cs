namespace Receivables.Local.Wire;

/// <summary>When a hook is called.</summary>
public enum RequestMoment
{
    /// <summary>The request was sent and the service has not begun.</summary>
    BeforeWork,

    /// <summary>The service has done the work and the client has not seen the answer.</summary>
    AfterWork,
}

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>Why the service refuses, with the status, code and words of the real one.</summary>
/// <remarks>
/// "Table service error codes", learn.microsoft.com/rest/api/storageservices/table-service-error-codes.
/// </remarks>
internal sealed record TableFault(int Status, string Code, string Message)
{
    internal static readonly TableFault EntityAlreadyExists = new(
        409, "EntityAlreadyExists", "The specified entity already exists.");

    internal static readonly TableFault ResourceNotFound = new(
        404, "ResourceNotFound", "The specified resource does not exist.");

    internal static readonly TableFault TableNotFound = new(
        404, "TableNotFound", "The table specified does not exist.");

    internal static readonly TableFault TableAlreadyExists = new(
        409, "TableAlreadyExists", "The table specified already exists.");

    internal static readonly TableFault UpdateConditionNotSatisfied = new(
        412, "UpdateConditionNotSatisfied", "The update condition specified in the request was not satisfied.");

    internal static readonly TableFault PropertiesNeedValue = new(
        400, "PropertiesNeedValue", "The values are not specified for all properties in the entity.");

    internal static readonly TableFault InvalidResourceName = new(
        400, "InvalidResourceName", "The specified resource name contains invalid characters.");

    internal static readonly TableFault ResourceNameLength = new(
        400, "OutOfRangeInput", "The specified resource name length is not within the permissible limits.");

    internal static readonly TableFault OutOfRange = new(
        400, "OutOfRangeInput", "One of the request inputs is out of range.");

    internal static readonly TableFault KeyValueTooLarge = new(
        400, "KeyValueTooLarge", "The value for the key is too large: it may have 512 characters (1 KiB).");

    internal static readonly TableFault PropertyValueTooLarge = new(
        400,
        "PropertyValueTooLarge",
        "The property value exceeds the maximum allowed size (64KB). If the property value is a string, it is UTF-16 "
        + "encoded and the maximum number of characters should be 32K or less.");

    internal static readonly TableFault EntityTooLarge = new(
        400, "EntityTooLarge", "The entity is larger than the maximum allowed size (1MB).");

    internal static readonly TableFault TooManyProperties = new(
        400,
        "TooManyProperties",
        "The entity contains more properties than allowed: 252 besides its keys and timestamp.");

    internal static readonly TableFault PropertyNameTooLong = new(
        400, "PropertyNameTooLong", "The property name exceeds the maximum allowed length (255).");

    internal static readonly TableFault PropertyNameInvalid = new(
        400, "PropertyNameInvalid", "The property name is invalid.");

    internal static readonly TableFault DuplicateProperties = new(
        400, "DuplicatePropertiesSpecified", "A property is specified more than once.");

    internal static readonly TableFault RequestBodyTooLarge = new(
        413, "RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit.");

    internal static readonly TableFault InvalidDuplicateRow = new(
        400,
        "InvalidDuplicateRow",
        "The batch request contains multiple changes with same row key. An entity can appear only once in a batch "
        + "request.");

    internal static readonly TableFault DifferentPartitions = new(
        400,
        "CommandsInBatchActOnDifferentPartitions",
        "All commands in a batch must operate on same entity group.");

    internal static readonly TableFault TooManyActions = Invalid(
        "The batch request operation exceeds the maximum 100 changes per change set.");

    internal static readonly TableFault NotImplemented = new(
        501, "NotImplemented", "The requested operation is not implemented on the specified resource.");

    internal static readonly TableFault AuthenticationFailed = new(
        403,
        "AuthenticationFailed",
        "The Table service of an in-memory account takes account keys and tokens, no shared access signatures.");

    internal static TableFault Invalid(string message) => new(400, "InvalidInput", message);

    /// <summary>Leaves the work that was begun; caught where the answer is made.</summary>
    internal TableFaultException AsException() => new(this);
}

namespace Receivables.Local.Functions;

internal enum FunctionKind
{
    Http,
    Timer,
    Orchestrator,
    Activity,
}

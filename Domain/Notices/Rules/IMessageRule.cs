namespace Receivables.Domain;

/// <summary>A rule that a message can break; it says every fault that it sees and never stops at the first.</summary>
internal interface IMessageRule
{
    IEnumerable<MessageFault> FaultsOf(CheckedMessage message);
}

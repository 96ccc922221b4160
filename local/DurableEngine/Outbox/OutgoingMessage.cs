using System.Text.Json.Serialization;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Something that one instance has for another. It is stored with its sender until the receiver has recorded it, and
/// its id lets the receiver know it again when it comes twice.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(StartChild), "start")]
[JsonDerivedType(typeof(SendEvent), "event")]
[JsonDerivedType(typeof(AnswerParent), "answer")]
[JsonDerivedType(typeof(TerminateChild), "terminate")]
[JsonDerivedType(typeof(RewindChild), "rewind")]
internal abstract record OutgoingMessage(string Id, string To);

using System.Numerics;
using System.Runtime.InteropServices;

namespace Receivables.Local.Pdf.Images;

[StructLayout(LayoutKind.Auto)]
internal readonly record struct PathStep(
    PathStepKind Kind,
    Vector2 Point,
    Vector2 Control1 = default,
    Vector2 Control2 = default);

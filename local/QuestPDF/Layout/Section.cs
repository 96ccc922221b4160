using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>A named part, to be linked to and counted by pages.</summary>
internal sealed class Section(string name) : Container
{
    private bool hasBegun;

    protected override void Paint(Size space)
    {
        if (!hasBegun)
        {
            Context.Canvas.Target(name);
            hasBegun = true;
        }

        Context.NoteSection(name);
        Child?.Draw(space);
    }

    protected override void OnReset(bool isHard) => hasBegun = false;
}

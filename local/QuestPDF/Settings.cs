using System.Diagnostics;
using QuestPDF.Infrastructure;

namespace QuestPDF;

public static class Settings
{
    /// <summary>Must be set once before the first document; generation throws without it.</summary>
    public static LicenseType? License { get; set; }

    /// <summary>Remembers measurements of a part until it is drawn. Only speed differs, never the result.</summary>
    public static bool EnableCaching { get; set; } = true;

    /// <summary>Makes the message of a layout exception name the path to the part that does not fit.</summary>
    public static bool EnableDebugging { get; set; } = Debugger.IsAttached;

    /// <summary>Makes a character that no font has an error instead of a placeholder box.</summary>
    public static bool CheckIfAllTextGlyphsAreAvailable { get; set; } = Debugger.IsAttached;

    /// <summary>
    /// Accepted and ignored: this build never looks at fonts of the machine, so that a letter looks the same
    /// everywhere.
    /// </summary>
    public static bool UseEnvironmentFonts { get; set; } = true;

    /// <summary>Folders searched for font files, with their subfolders, once, when a font is first needed.</summary>
    public static ICollection<string> FontDiscoveryPaths { get; } = new List<string> { AppContext.BaseDirectory };
}

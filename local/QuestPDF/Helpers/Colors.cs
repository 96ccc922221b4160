using QuestPDF.Infrastructure;

namespace QuestPDF.Helpers;

/// <summary>The Material Design palette, as far as letters use it.</summary>
public static class Colors
{
    public static readonly Color Black = new(0xFF000000);
    public static readonly Color White = new(0xFFFFFFFF);
    public static readonly Color Transparent = new(0x00000000);

    public static class Red
    {
        public static readonly Color Lighten5 = new(0xFFFFEBEE);
        public static readonly Color Lighten4 = new(0xFFFFCDD2);
        public static readonly Color Lighten3 = new(0xFFEF9A9A);
        public static readonly Color Lighten2 = new(0xFFE57373);
        public static readonly Color Lighten1 = new(0xFFEF5350);
        public static readonly Color Medium = new(0xFFF44336);
        public static readonly Color Darken1 = new(0xFFE53935);
        public static readonly Color Darken2 = new(0xFFD32F2F);
        public static readonly Color Darken3 = new(0xFFC62828);
        public static readonly Color Darken4 = new(0xFFB71C1C);
    }

    public static class Indigo
    {
        public static readonly Color Lighten5 = new(0xFFE8EAF6);
        public static readonly Color Lighten4 = new(0xFFC5CAE9);
        public static readonly Color Lighten3 = new(0xFF9FA8DA);
        public static readonly Color Lighten2 = new(0xFF7986CB);
        public static readonly Color Lighten1 = new(0xFF5C6BC0);
        public static readonly Color Medium = new(0xFF3F51B5);
        public static readonly Color Darken1 = new(0xFF3949AB);
        public static readonly Color Darken2 = new(0xFF303F9F);
        public static readonly Color Darken3 = new(0xFF283593);
        public static readonly Color Darken4 = new(0xFF1A237E);
    }

    public static class Blue
    {
        public static readonly Color Lighten5 = new(0xFFE3F2FD);
        public static readonly Color Lighten4 = new(0xFFBBDEFB);
        public static readonly Color Lighten3 = new(0xFF90CAF9);
        public static readonly Color Lighten2 = new(0xFF64B5F6);
        public static readonly Color Lighten1 = new(0xFF42A5F5);
        public static readonly Color Medium = new(0xFF2196F3);
        public static readonly Color Darken1 = new(0xFF1E88E5);
        public static readonly Color Darken2 = new(0xFF1976D2);
        public static readonly Color Darken3 = new(0xFF1565C0);
        public static readonly Color Darken4 = new(0xFF0D47A1);
    }

    public static class Teal
    {
        public static readonly Color Lighten5 = new(0xFFE0F2F1);
        public static readonly Color Lighten4 = new(0xFFB2DFDB);
        public static readonly Color Lighten3 = new(0xFF80CBC4);
        public static readonly Color Lighten2 = new(0xFF4DB6AC);
        public static readonly Color Lighten1 = new(0xFF26A69A);
        public static readonly Color Medium = new(0xFF009688);
        public static readonly Color Darken1 = new(0xFF00897B);
        public static readonly Color Darken2 = new(0xFF00796B);
        public static readonly Color Darken3 = new(0xFF00695C);
        public static readonly Color Darken4 = new(0xFF004D40);
    }

    public static class Green
    {
        public static readonly Color Lighten5 = new(0xFFE8F5E9);
        public static readonly Color Lighten4 = new(0xFFC8E6C9);
        public static readonly Color Lighten3 = new(0xFFA5D6A7);
        public static readonly Color Lighten2 = new(0xFF81C784);
        public static readonly Color Lighten1 = new(0xFF66BB6A);
        public static readonly Color Medium = new(0xFF4CAF50);
        public static readonly Color Darken1 = new(0xFF43A047);
        public static readonly Color Darken2 = new(0xFF388E3C);
        public static readonly Color Darken3 = new(0xFF2E7D32);
        public static readonly Color Darken4 = new(0xFF1B5E20);
    }

    public static class Amber
    {
        public static readonly Color Lighten5 = new(0xFFFFF8E1);
        public static readonly Color Lighten4 = new(0xFFFFECB3);
        public static readonly Color Lighten3 = new(0xFFFFE082);
        public static readonly Color Lighten2 = new(0xFFFFD54F);
        public static readonly Color Lighten1 = new(0xFFFFCA28);
        public static readonly Color Medium = new(0xFFFFC107);
        public static readonly Color Darken1 = new(0xFFFFB300);
        public static readonly Color Darken2 = new(0xFFFFA000);
        public static readonly Color Darken3 = new(0xFFFF8F00);
        public static readonly Color Darken4 = new(0xFFFF6F00);
    }

    public static class Orange
    {
        public static readonly Color Lighten5 = new(0xFFFFF3E0);
        public static readonly Color Lighten4 = new(0xFFFFE0B2);
        public static readonly Color Lighten3 = new(0xFFFFCC80);
        public static readonly Color Lighten2 = new(0xFFFFB74D);
        public static readonly Color Lighten1 = new(0xFFFFA726);
        public static readonly Color Medium = new(0xFFFF9800);
        public static readonly Color Darken1 = new(0xFFFB8C00);
        public static readonly Color Darken2 = new(0xFFF57C00);
        public static readonly Color Darken3 = new(0xFFEF6C00);
        public static readonly Color Darken4 = new(0xFFE65100);
    }

    public static class Grey
    {
        public static readonly Color Lighten5 = new(0xFFFAFAFA);
        public static readonly Color Lighten4 = new(0xFFF5F5F5);
        public static readonly Color Lighten3 = new(0xFFEEEEEE);
        public static readonly Color Lighten2 = new(0xFFE0E0E0);
        public static readonly Color Lighten1 = new(0xFFBDBDBD);
        public static readonly Color Medium = new(0xFF9E9E9E);
        public static readonly Color Darken1 = new(0xFF757575);
        public static readonly Color Darken2 = new(0xFF616161);
        public static readonly Color Darken3 = new(0xFF424242);
        public static readonly Color Darken4 = new(0xFF212121);
    }

    public static class BlueGrey
    {
        public static readonly Color Lighten5 = new(0xFFECEFF1);
        public static readonly Color Lighten4 = new(0xFFCFD8DC);
        public static readonly Color Lighten3 = new(0xFFB0BEC5);
        public static readonly Color Lighten2 = new(0xFF90A4AE);
        public static readonly Color Lighten1 = new(0xFF78909C);
        public static readonly Color Medium = new(0xFF607D8B);
        public static readonly Color Darken1 = new(0xFF546E7A);
        public static readonly Color Darken2 = new(0xFF455A64);
        public static readonly Color Darken3 = new(0xFF37474F);
        public static readonly Color Darken4 = new(0xFF263238);
    }
}

using System.Numerics;

namespace Receivables.Local.Pdf.Images;

/// <summary>Reads the commands of a path's outline.</summary>
internal ref struct SvgPathReader(string commands)
{
    private readonly VectorPath path = new();
    private SvgNumbers numbers = new(commands);
    private Vector2 lastControl;
    private char lastCommand;

    public static VectorPath Read(string commands) => new SvgPathReader(commands).Read();

    private VectorPath Read()
    {
        var command = '\0';
        while (!numbers.IsAtEnd)
        {
            var letter = numbers.PeekLetter();
            if (letter != '\0')
            {
                command = letter;
                numbers.SkipLetter();
            }
            else if (command is '\0' or 'Z' or 'z')
            {
                throw new FormatException("The SVG has a path with numbers that belong to no command.");
            }

            Apply(command);
            lastCommand = char.ToUpperInvariant(command);

            // Further pairs after a move are lines.
            command = command switch
            {
                'M' => 'L',
                'm' => 'l',
                _ => command,
            };
        }

        return path;
    }

    private void Apply(char command)
    {
        var origin = char.IsAsciiLetterLower(command) ? path.Current : Vector2.Zero;
        switch (char.ToUpperInvariant(command))
        {
            case 'M':
                path.MoveTo(origin + Point());
                break;
            case 'L':
                path.LineTo(origin + Point());
                break;
            case 'H':
                path.LineTo(new Vector2(origin.X + numbers.Read(), path.Current.Y));
                break;
            case 'V':
                path.LineTo(new Vector2(path.Current.X, origin.Y + numbers.Read()));
                break;
            case 'C':
                Cubic(origin + Point(), origin);
                break;
            case 'S':
                Cubic(lastCommand is 'C' or 'S' ? (path.Current * 2) - lastControl : path.Current, origin);
                break;
            case 'Q':
                Quadratic(origin + Point(), origin);
                break;
            case 'T':
                Quadratic(lastCommand is 'Q' or 'T' ? (path.Current * 2) - lastControl : path.Current, origin);
                break;
            case 'A':
                Arc(origin);
                break;
            case 'Z':
                path.Close();
                break;
            default:
                throw new FormatException($"The SVG has a path with the unknown command '{command}'.");
        }
    }

    private void Cubic(Vector2 control1, Vector2 origin)
    {
        lastControl = origin + Point();
        path.CurveTo(control1, lastControl, origin + Point());
    }

    private void Quadratic(Vector2 control, Vector2 origin)
    {
        lastControl = control;
        path.QuadraticTo(control, origin + Point());
    }

    private void Arc(Vector2 origin)
    {
        var radii = Vector2.Abs(Point());
        var tilt = numbers.Read() * MathF.PI / 180;
        var isLarge = numbers.ReadFlag();
        var isClockwise = numbers.ReadFlag();
        SvgArc.Add(path, radii, tilt, isLarge, isClockwise, origin + Point());
    }

    private Vector2 Point()
    {
        var x = numbers.Read();
        return new Vector2(x, numbers.Read());
    }
}

namespace Bot.Adaptive.Sources;

/// <summary>A place in a file, as people count: line and column begin at 1, a column is a UTF-16 unit.</summary>
public readonly record struct Position(int Line, int Column)
{
    public static readonly Position Start = new(1, 1);

    public override string ToString() => $"line {Line}, column {Column}";
}

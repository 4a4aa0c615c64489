namespace Bot.Adaptive.Recognition;

/// <summary>Ages: "14 years old", "six months old".</summary>
public sealed class AgeReader() : UnitReader("age")
{
    private protected override (string Unit, int Next)? After(Reading reading, int at) => In(reading, at, reading.Language.Units.Ages);
}

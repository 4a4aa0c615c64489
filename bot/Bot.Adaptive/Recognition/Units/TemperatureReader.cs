namespace Bot.Adaptive.Recognition;

/// <summary>Temperatures: "30°C", "-5 degrees", "80 Fahrenheit". Units are C, F, K and Degree.</summary>
public sealed class TemperatureReader() : UnitReader("temperature")
{
    private static readonly Phrases<string> s_signs = new(
        ("Degree", "°|º"), ("C", "°c|° c|c|ºc|℃|celsius|° celsius"), ("F", "°f|° f|f|ºf|℉|fahrenheit|° fahrenheit"), ("K", "°k|k|kelvin|kelvins"));

    private protected override (string Unit, int Next)? After(Reading reading, int at) => In(reading, at, s_signs, reading.Language.Units.Temperatures);
}

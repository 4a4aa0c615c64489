namespace Bot.Adaptive.Recognition;

/// <summary>Lengths, areas, volumes, weights, speeds and amounts of data: "5 km", "two square meters", "10 lbs".</summary>
public sealed class DimensionReader() : UnitReader("dimension")
{
    private static readonly Phrases<string> s_abbreviations = new(
        ("Kilometer", "km"), ("Meter", "m"), ("Decimeter", "dm"), ("Centimeter", "cm"), ("Millimeter", "mm"), ("Micrometer", "µm"), ("Nanometer", "nm"),
        ("Mile", "mi"), ("Yard", "yd|yds"), ("Foot", "ft|ft."), ("Inch", "in|in.|\""),
        ("Square kilometer", "km²|km2|km 2|km^2|sq km"), ("Square meter", "m²|m2|m^2|sq m|qm"), ("Square centimeter", "cm²|cm2|cm^2"), ("Square foot", "sq ft|ft²"),
        ("Hectare", "ha"), ("Cubic meter", "m³|m3|m^3"), ("Cubic centimeter", "cm³|cm3|ccm|cc"), ("Liter", "l"), ("Milliliter", "ml"), ("Deciliter", "dl"),
        ("Centiliter", "cl"), ("Gallon", "gal"), ("Fluid ounce", "fl oz"), ("Kilogram", "kg|kgs"), ("Gram", "g|gr"), ("Milligram", "mg"), ("Ton", "t"),
        ("Pound", "lb|lbs|lb.|lbs."), ("Ounce", "oz|oz."), ("Kilometer per hour", "km/h|kmh|kph"), ("Meter per second", "m/s"), ("Mile per hour", "mph"),
        ("Bit", "bit|bits"), ("Byte", "byte|bytes"), ("Kilobyte", "kb"), ("Megabyte", "mb"), ("Gigabyte", "gb"), ("Terabyte", "tb"));

    private protected override (string Unit, int Next)? After(Reading reading, int at) =>
        In(reading, at, s_abbreviations, reading.Language.Units.Dimensions);
}

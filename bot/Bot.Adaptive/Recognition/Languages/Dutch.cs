namespace Bot.Adaptive.Recognition;

internal sealed partial record Language
{
    private static Language Dutch { get; } = new()
    {
        Code = "nl",
        Answers = new(
            (true, "ja|jawel|jazeker|zeker|natuurlijk|graag|prima|akkoord|klopt|juist|waar|goed|oké|ok|okay|j"),
            (false, "nee|neen|niet|nooit|helemaal niet|onwaar|fout|n")),
        Doubts = new((true, "niet zeker")),
        Negations = new((true, "niet")),
        Numbers = new()
        {
            Cardinals =
            [
                (0, "nul"), (1, "een|één"), (2, "twee"), (3, "drie"), (4, "vier"), (5, "vijf"), (6, "zes"), (7, "zeven"), (8, "acht"),
                (9, "negen"), (10, "tien"), (11, "elf"), (12, "twaalf"), (13, "dertien"), (14, "veertien"), (15, "vijftien"),
                (16, "zestien"), (17, "zeventien"), (18, "achttien"), (19, "negentien"), (20, "twintig"), (30, "dertig"), (40, "veertig"),
                (50, "vijftig"), (60, "zestig"), (70, "zeventig"), (80, "tachtig"), (90, "negentig"),
            ],
            Hundred = "honderd",
            Scales =
            [
                (1_000, "duizend"), (1_000_000, "miljoen|miljoenen"), (1_000_000_000, "miljard|miljarden"),
                (1_000_000_000_000, "biljoen|biljoenen"),
            ],
            Ordinals =
            [
                (1, "eerste"), (2, "tweede"), (3, "derde"), (4, "vierde"), (5, "vijfde"), (6, "zesde"), (7, "zevende"), (8, "achtste"),
                (9, "negende"), (10, "tiende"), (11, "elfde"), (12, "twaalfde"),
            ],
            OrdinalEndings = "ste|de",
            OrdinalSuffixes = "e|de|ste",
            And = "en",
            AndAfterTens = true,
            UnitsBeforeTens = true,
            Points = new((true, "komma|punt")),
            Minus = new((true, "min|minus")),
            Dozens = new((true, "dozijn")),
            Fractions = new((2, "half|halve"), (3, "derde"), (4, "kwart|vierde"), (5, "vijfde"), (10, "tiende")),
            Half = new((true, "half|halve|de helft")),
            Relatives = new(
                ((0, "end"), "laatste"), ((-1, "end"), "voorlaatste|op een na laatste"), ((1, "current"), "volgende"),
                ((-1, "current"), "vorige")),
        },
        Dates = new()
        {
            Now = new((true, "nu|meteen")),
            Days = new((0, "vandaag"), (1, "morgen"), (2, "overmorgen"), (-1, "gisteren"), (-2, "eergisteren")),
            Steps = new((0, "deze|dit"), (1, "volgende|komende|aankomende"), (-1, "vorige|afgelopen|laatste")),
            Units = new(
                (TimeUnit.Second, "seconde|seconden|sec"), (TimeUnit.Minute, "minuut|minuten|min"), (TimeUnit.Hour, "uur|uren|u"),
                (TimeUnit.Day, "dag|dagen"), (TimeUnit.Week, "week|weken"), (TimeUnit.Month, "maand|maanden"), (TimeUnit.Year, "jaar|jaren")),
            Weekend = new((true, "weekend|weekeinde")),
            In = new((true, "over|binnen")),
            Ago = new((true, "geleden")),
            PartsOfDay = new(("MO", "ochtend|in de ochtend"), ("AF", "middag|in de middag"), ("EV", "avond|in de avond"), ("NI", "nacht|in de nacht")),
            PartsOfToday = new(("MO", "vanmorgen|vanochtend"), ("AF", "vanmiddag"), ("EV", "vanavond"), ("NI", "vannacht")),
            NamedTimes = new((0, "middernacht")),
            Meridiems = new((false, "'s ochtends|'s morgens|uur 's ochtends|uur 's morgens"), (true, "'s middags|'s avonds|uur 's middags|uur 's avonds")),
            OClock = new((true, "uur|u")),
            MinutesBeforeHour = new((30, "half"), (-15, "kwart over"), (15, "kwart voor")),
            PastOrTo = new((1, "over"), (-1, "voor")),
            Sharp = new((true, "om")),
            At = new((true, "om|rond")),
            From = new((true, "van|tussen|vanaf")),
            To = new((true, "tot|t/m|-|en")),
            Every = new((true, "elke|iedere|elk")),
            Adverbs = new((TimeUnit.Day, "dagelijks"), (TimeUnit.Week, "wekelijks"), (TimeUnit.Month, "maandelijks"), (TimeUnit.Year, "jaarlijks")),
        },
        Ranges = new()
        {
            Before = new((RangeBound.MoreThan, "meer dan|groter dan|hoger dan|boven|over de"), (RangeBound.AtLeast, "minstens|ten minste|minimaal|niet minder dan"), (RangeBound.LessThan, "minder dan|kleiner dan|lager dan|onder"), (RangeBound.AtMost, "hoogstens|ten hoogste|maximaal|niet meer dan|tot")),
            After = new((RangeBound.AtLeast, "of meer|en meer"), (RangeBound.AtMost, "of minder|en minder")),
            Between = new((true, "tussen")),
            From = new((true, "van")),
            And = new((true, "en")),
            To = new((true, "tot")),
        },
        Units = new()
        {
            Ages = new(("Year", "jaar oud|jaar|jarige"), ("Month", "maanden oud|maand oud"), ("Week", "weken oud|week oud"), ("Day", "dagen oud|dag oud")),
            Currencies = new(
                ("Euro", "euro|euro's"), ("Dollar", "dollar|dollars"), ("Pound", "pond"), ("Cent", "cent|centen")),
            Dimensions = new(
                ("Kilometer", "kilometer|kilometers"), ("Meter", "meter|meters"), ("Centimeter", "centimeter|centimeters"),
                ("Millimeter", "millimeter|millimeters"), ("Mile", "mijl|mijlen"), ("Square meter", "vierkante meter"), ("Hectare", "hectare"),
                ("Cubic meter", "kubieke meter"), ("Liter", "liter|liters"), ("Kilogram", "kilogram|kilo|kilo's"), ("Gram", "gram"),
                ("Ton", "ton"), ("Pound", "pond"), ("Kilometer per hour", "kilometer per uur")),
            Temperatures = new(("Degree", "graad|graden"), ("C", "graden celsius"), ("F", "graden fahrenheit")),
            Percent = new((true, "procent")),
        },
    };
}

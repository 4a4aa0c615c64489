namespace Bot.Adaptive.Recognition;

internal sealed partial record Language
{
    private static Language German { get; } = new()
    {
        Code = "de",
        Answers = new(
            (true, "ja|jawohl|jo|jep|jap|klar|sicher|natürlich|gerne|gern|genau|richtig|stimmt|einverstanden|in ordnung|passt|wahr|ok|okay|j"),
            (false, "nein|nee|nö|ne|nicht|keinesfalls|auf keinen fall|niemals|falsch|n")),
        Doubts = new((true, "nicht sicher")),
        Negations = new((true, "nicht|nicht ganz")),
        Numbers = new()
        {
            Cardinals =
            [
                (0, "null"), (1, "eins|ein|eine|einen|einem|einer|eines"), (2, "zwei|zwo"), (3, "drei"), (4, "vier"), (5, "fünf|fuenf"),
                (6, "sechs"), (7, "sieben"), (8, "acht"), (9, "neun"), (10, "zehn"), (11, "elf"), (12, "zwölf|zwoelf"), (13, "dreizehn"),
                (14, "vierzehn"), (15, "fünfzehn|fuenfzehn"), (16, "sechzehn"), (17, "siebzehn"), (18, "achtzehn"), (19, "neunzehn"),
                (20, "zwanzig"), (30, "dreißig|dreizig"), (40, "vierzig"), (50, "fünfzig|fuenfzig"), (60, "sechzig"), (70, "siebzig"),
                (80, "achtzig"), (90, "neunzig"),
            ],
            Hundred = "hundert",
            Scales =
            [
                (1_000, "tausend"), (1_000_000, "million|millionen"), (1_000_000_000, "milliarde|milliarden"),
                (1_000_000_000_000, "billion|billionen"),
            ],
            Ordinals =
            [
                (1, "erste|erster|ersten|erstes|erstem"), (2, "zweite|zweiter|zweiten|zweites|zweitem"),
                (3, "dritte|dritter|dritten|drittes|drittem"), (4, "vierte|vierter|vierten|viertes|viertem"),
                (5, "fünfte|fünfter|fünften|fünftes|fünftem"), (6, "sechste|sechster|sechsten|sechstes|sechstem"),
                (7, "siebte|siebter|siebten|siebtes|siebtem|siebente"), (8, "achte|achter|achten|achtes|achtem"),
                (9, "neunte|neunter|neunten|neuntes|neuntem"), (10, "zehnte|zehnter|zehnten|zehntes|zehntem"),
                (11, "elfte|elfter|elften|elftes|elftem"), (12, "zwölfte|zwölfter|zwölften|zwölftes|zwölftem"),
            ],
            OrdinalEndings = "ste|ster|sten|stes|stem|te|ter|ten|tes|tem",
            OrdinalSuffixes = ".|te|ten|ter|tes|ste|sten|ster|stes",
            And = "und",
            AndAfterTens = true,
            UnitsBeforeTens = true,
            Points = new((true, "komma")),
            Minus = new((true, "minus")),
            Dozens = new((true, "dutzend")),
            Fractions = new((2, "halb|halbe|halbes|halben"), (3, "drittel"), (4, "viertel"), (5, "fünftel"), (8, "achtel"), (10, "zehntel")),
            Half = new((true, "halb|halbe|halbes|halben|halber")),
            Relatives = new(
                ((0, "end"), "letzte|letzter|letzten|letztes"), ((-1, "end"), "vorletzte|vorletzter|vorletzten|vorletztes"),
                ((1, "current"), "nächste|nächster|nächsten|nächstes"), ((-1, "current"), "vorherige|vorheriger|vorherigen|vorheriges")),
        },
        Dates = new()
        {
            Now = new((true, "jetzt|sofort")),
            Days = new((0, "heute"), (1, "morgen"), (2, "übermorgen"), (-1, "gestern"), (-2, "vorgestern")),
            Steps = new(
                (0, "diese|dieser|diesen|dieses|diesem"), (1, "nächste|nächster|nächsten|nächstes|kommende|kommenden|kommendes"),
                (-1, "letzte|letzter|letzten|letztes|vergangene|vergangenen|vergangenes|vorige|vorigen|voriges")),
            Units = new(
                (TimeUnit.Second, "sekunde|sekunden|sek"), (TimeUnit.Minute, "minute|minuten|min"), (TimeUnit.Hour, "stunde|stunden|std|h"),
                (TimeUnit.Day, "tag|tage|tagen"), (TimeUnit.Week, "woche|wochen"), (TimeUnit.Month, "monat|monate|monaten"), (TimeUnit.Year, "jahr|jahre|jahren")),
            Weekend = new((true, "wochenende")),
            In = new((true, "in")),
            Since = new((true, "vor")),
            PartsOfDay = new(
                ("MO", "vormittag|am vormittag|am morgen|früh"), ("AF", "nachmittag|am nachmittag"), ("EV", "abend|am abend"), ("NI", "nacht|in der nacht")),
            PartsOfToday = new(("MO", "heute morgen|heute früh|heute vormittag"), ("AF", "heute nachmittag"), ("EV", "heute abend"), ("NI", "heute nacht")),
            NamedTimes = new((12, "mittag|mittags"), (0, "mitternacht")),
            Meridiems = new((false, "morgens|uhr morgens|vormittags|uhr vormittags|uhr früh"), (true, "nachmittags|uhr nachmittags|abends|uhr abends")),
            OClock = new((true, "uhr")),
            MinutesBeforeHour = new((30, "halb"), (-15, "viertel nach"), (15, "viertel vor")),
            PastOrTo = new((1, "nach"), (-1, "vor")),
            Sharp = new((true, "um")),
            At = new((true, "um|gegen")),
            From = new((true, "von|vom|zwischen")),
            To = new((true, "bis|bis zum|-|und")),
            Every = new((true, "jede|jeden|jedes|jeder|alle")),
            Adverbs = new((TimeUnit.Day, "täglich"), (TimeUnit.Week, "wöchentlich"), (TimeUnit.Month, "monatlich"), (TimeUnit.Year, "jährlich")),
            NotAlone = new((true, "mai")),
        },
        Ranges = new()
        {
            Before = new((RangeBound.MoreThan, "mehr als|größer als|höher als|über"), (RangeBound.AtLeast, "mindestens|wenigstens|nicht weniger als|größer gleich"), (RangeBound.LessThan, "weniger als|kleiner als|unter"), (RangeBound.AtMost, "höchstens|maximal|nicht mehr als|bis zu|kleiner gleich")),
            After = new((RangeBound.AtLeast, "oder mehr|und mehr|oder größer"), (RangeBound.AtMost, "oder weniger|und weniger|oder kleiner")),
            Between = new((true, "zwischen")),
            From = new((true, "von")),
            And = new((true, "und")),
            To = new((true, "bis")),
        },
        Units = new()
        {
            Ages = new(("Year", "jahre alt|jahr alt|jährig|jährige|jähriger|jähriges|lebensjahre"), ("Month", "monate alt|monat alt"), ("Week", "wochen alt|woche alt"), ("Day", "tage alt|tag alt")),
            Currencies = new(
                ("Euro", "euro|euros"), ("Dollar", "dollar|dollars"), ("Pound", "pfund"), ("Cent", "cent|cents"),
                ("Swiss franc", "franken|schweizer franken"), ("Japanese yen", "yen"), ("Chinese yuan", "yuan")),
            Dimensions = new(
                ("Kilometer", "kilometer|kilometern"), ("Meter", "meter|metern"), ("Centimeter", "zentimeter"), ("Millimeter", "millimeter"),
                ("Mile", "meile|meilen"), ("Square meter", "quadratmeter"), ("Square kilometer", "quadratkilometer"), ("Hectare", "hektar"),
                ("Cubic meter", "kubikmeter"), ("Liter", "liter|litern"), ("Milliliter", "milliliter"), ("Kilogram", "kilogramm|kilo"),
                ("Gram", "gramm"), ("Ton", "tonne|tonnen"), ("Pound", "pfund"), ("Kilometer per hour", "stundenkilometer|kilometer pro stunde"),
                ("Foot", "fuß"), ("Inch", "zoll"), ("Megabyte", "megabyte"), ("Gigabyte", "gigabyte")),
            Temperatures = new(("Degree", "grad"), ("C", "grad celsius"), ("F", "grad fahrenheit")),
            Percent = new((true, "prozent|prozentpunkte")),
        },
    };
}

namespace Bot.Adaptive.Recognition;

internal sealed partial record Language
{
    private static Language Italian { get; } = new()
    {
        Code = "it",
        Answers = new(
            (true, "sì|si|certo|certamente|sicuro|va bene|d'accordo|esatto|giusto|vero|volentieri|naturalmente|ok|s|y"),
            (false, "no|non|mai|per niente|falso|assolutamente no|n")),
        Negations = new((true, "non")),
        Numbers = new()
        {
            Cardinals =
            [
                (0, "zero"), (1, "uno|una|un"), (2, "due"), (3, "tre"), (4, "quattro"), (5, "cinque"), (6, "sei"), (7, "sette"), (8, "otto"),
                (9, "nove"), (10, "dieci"), (11, "undici"), (12, "dodici"), (13, "tredici"), (14, "quattordici"), (15, "quindici"),
                (16, "sedici"), (17, "diciassette"), (18, "diciotto"), (19, "diciannove"), (20, "venti|vent"), (30, "trenta|trent"),
                (40, "quaranta|quarant"), (50, "cinquanta|cinquant"), (60, "sessanta|sessant"), (70, "settanta|settant"),
                (80, "ottanta|ottant"), (90, "novanta|novant"),
            ],
            Hundred = "cento|cent",
            Scales =
            [
                (1_000, "mille|mila"), (1_000_000, "milione|milioni"), (1_000_000_000, "miliardo|miliardi"),
                (1_000_000_000_000, "bilione|bilioni"),
            ],
            Ordinals =
            [
                (1, "primo|prima"), (2, "secondo|seconda"), (3, "terzo|terza"), (4, "quarto|quarta"), (5, "quinto|quinta"),
                (6, "sesto|sesta"), (7, "settimo|settima"), (8, "ottavo|ottava"), (9, "nono|nona"), (10, "decimo|decima"),
            ],
            OrdinalEndings = "esimo|esima|esimi|esime",
            OrdinalSuffixes = "º|ª|o|a",
            And = "e",
            AndAfterTens = true,
            Points = new((true, "virgola|punto")),
            Minus = new((true, "meno")),
            Dozens = new((true, "dozzina|dozzine")),
            Fractions = new((2, "mezzo|mezza|mezzi"), (3, "terzi"), (4, "quarti"), (5, "quinti"), (10, "decimi")),
            Half = new((true, "mezzo|mezza|la metà|metà")),
            Relatives = new(
                ((0, "end"), "ultimo|ultima"), ((-1, "end"), "penultimo|penultima"), ((1, "current"), "prossimo|prossima|successivo|successiva"),
                ((-1, "current"), "precedente")),
        },
        Dates = new()
        {
            Now = new((true, "adesso|ora|subito")),
            Days = new((0, "oggi"), (1, "domani"), (2, "dopodomani"), (-1, "ieri"), (-2, "l'altro ieri|altroieri")),
            Steps = new(
                (0, "questo|questa|quest'"), (1, "prossimo|prossima|prossimi|prossime|che viene"), (-1, "scorso|scorsa|passato|passata|ultimo|ultima|ultimi|ultime")),
            Units = new(
                (TimeUnit.Second, "secondo|secondi|sec"), (TimeUnit.Minute, "minuto|minuti|min"), (TimeUnit.Hour, "ora|ore|h"),
                (TimeUnit.Day, "giorno|giorni"), (TimeUnit.Week, "settimana|settimane"), (TimeUnit.Month, "mese|mesi"), (TimeUnit.Year, "anno|anni")),
            Weekend = new((true, "fine settimana|weekend")),
            In = new((true, "tra|fra|in")),
            Ago = new((true, "fa")),
            PartsOfDay = new(
                ("MO", "mattina|di mattina|mattino"), ("AF", "pomeriggio|di pomeriggio|nel pomeriggio"), ("EV", "sera|di sera"), ("NI", "notte|di notte")),
            PartsOfToday = new(("MO", "stamattina|questa mattina"), ("AF", "questo pomeriggio"), ("EV", "stasera|questa sera"), ("NI", "stanotte|questa notte")),
            NamedTimes = new((12, "mezzogiorno"), (0, "mezzanotte")),
            Meridiems = new((false, "di mattina|del mattino"), (true, "di sera|di pomeriggio|del pomeriggio")),
            OClock = new((true, "in punto")),
            At = new((true, "alle|alle ore|ore|verso le|alla")),
            Of = new((true, "di|del")),
            From = new((true, "da|dal|dalle|tra|fra")),
            To = new((true, "a|al|alle|fino a|-|e")),
            Every = new((true, "ogni|tutti i|tutte le")),
        },
        Ranges = new()
        {
            Before = new((RangeBound.MoreThan, "più di|maggiore di|superiore a|oltre"), (RangeBound.AtLeast, "almeno|come minimo|minimo|non meno di"), (RangeBound.LessThan, "meno di|minore di|inferiore a|sotto"), (RangeBound.AtMost, "al massimo|massimo|non più di|fino a")),
            After = new((RangeBound.AtLeast, "o più"), (RangeBound.AtMost, "o meno")),
            Between = new((true, "tra|fra")),
            From = new((true, "da")),
            And = new((true, "e")),
            To = new((true, "a")),
        },
        Units = new()
        {
            Ages = new(("Year", "anno|anni|anni di età|anno di età"), ("Month", "mesi di età|mese di età"), ("Week", "settimane di età"), ("Day", "giorni di età")),
            Currencies = new(
                ("Euro", "euro"), ("Dollar", "dollaro|dollari"), ("Pound", "sterlina|sterline"), ("Cent", "centesimo|centesimi"),
                ("Swiss franc", "franco|franchi|franchi svizzeri")),
            Dimensions = new(
                ("Kilometer", "chilometro|chilometri"), ("Meter", "metro|metri"), ("Centimeter", "centimetro|centimetri"),
                ("Millimeter", "millimetro|millimetri"), ("Mile", "miglio|miglia"), ("Foot", "piede|piedi"), ("Inch", "pollice|pollici"),
                ("Square meter", "metro quadro|metri quadri|metro quadrato|metri quadrati"), ("Hectare", "ettaro|ettari"),
                ("Cubic meter", "metri cubi"), ("Liter", "litro|litri"), ("Kilogram", "chilogrammo|chilogrammi|chilo|chili"),
                ("Gram", "grammo|grammi"), ("Ton", "tonnellata|tonnellate"), ("Pound", "libbra|libbre"),
                ("Kilometer per hour", "chilometri all'ora|chilometri orari")),
            Temperatures = new(("Degree", "grado|gradi"), ("C", "gradi celsius|gradi centigradi"), ("F", "gradi fahrenheit")),
            Percent = new((true, "per cento|percento")),
        },
    };
}

namespace Bot.Adaptive.Recognition;

internal sealed partial record Language
{
    private static Language English { get; } = new()
    {
        Code = "en",
        Answers = new(
            (true, "true|yes|yep|yup|yeah|yea|yah|y|sure|ok|okay|agree|agreed|alright|of course|certainly|absolutely|definitely|why not|correct|right|affirmative|indeed"),
            (false, "false|nope|nop|no|nah|nay|n|not|disagree|never|no way|of course not|certainly not|absolutely not|definitely not|negative|not at all|not really|wrong|incorrect")),
        Doubts = new((true, "not sure")),
        Negations = new((true, "not|don't|do not")),
        Numbers = new()
        {
            Cardinals =
            [
                (0, "zero|nought"), (1, "one"), (2, "two"), (3, "three"), (4, "four"), (5, "five"), (6, "six"), (7, "seven"),
                (8, "eight"), (9, "nine"), (10, "ten"), (11, "eleven"), (12, "twelve"), (13, "thirteen"), (14, "fourteen"),
                (15, "fifteen"), (16, "sixteen"), (17, "seventeen"), (18, "eighteen"), (19, "nineteen"), (20, "twenty"),
                (30, "thirty"), (40, "forty|fourty"), (50, "fifty"), (60, "sixty"), (70, "seventy"), (80, "eighty"), (90, "ninety"),
            ],
            Hundred = "hundred|hundreds",
            Scales =
            [
                (1_000, "thousand|thousands"), (100_000, "lakh|lakhs"), (1_000_000, "million|millions"), (10_000_000, "crore|crores"),
                (1_000_000_000, "billion|billions"), (1_000_000_000_000, "trillion|trillions"),
            ],
            Ordinals =
            [
                (1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"), (6, "sixth"), (7, "seventh"), (8, "eighth"),
                (9, "ninth"), (10, "tenth"), (11, "eleventh"), (12, "twelfth"), (13, "thirteenth"), (14, "fourteenth"),
                (15, "fifteenth"), (16, "sixteenth"), (17, "seventeenth"), (18, "eighteenth"), (19, "nineteenth"), (20, "twentieth"),
                (30, "thirtieth"), (40, "fortieth"), (50, "fiftieth"), (60, "sixtieth"), (70, "seventieth"), (80, "eightieth"),
                (90, "ninetieth"), (100, "hundredth"), (1_000, "thousandth"), (1_000_000, "millionth"), (1_000_000_000, "billionth"),
            ],
            OrdinalSuffixes = "st|nd|rd|th",
            And = "and",
            Articles = new((true, "a|an")),
            Pronouns = new((true, "the one|this one|that one|which one")),
            Points = new((true, "point")),
            Minus = new((true, "minus|negative")),
            Dozens = new((true, "dozen|dozens")),
            Fractions = new(
                (2, "half|halves"), (3, "third|thirds"), (4, "quarter|quarters|fourth|fourths"), (5, "fifth|fifths"), (6, "sixth|sixths"),
                (7, "seventh|sevenths"), (8, "eighth|eighths"), (9, "ninth|ninths"), (10, "tenth|tenths"), (100, "hundredths"), (1000, "thousandths")),
            Half = new((true, "half")),
            Relatives = new(
                ((0, "end"), "last|last one"), ((-1, "end"), "second to last|second last|last but one|next to last|penultimate|one before last|one before the last|the one before last|the one before the last"),
                ((-2, "end"), "third to last|antepenultimate"), ((1, "current"), "next|next one"),
                ((-1, "current"), "previous|previous one|preceding one"), ((0, "current"), "current one|this one")),
        },
        Dates = new()
        {
            Now = new((true, "now|right now|at the moment"), (false, "asap|as soon as possible")),
            Days = new((0, "today"), (1, "tomorrow|tmr|tomorow"), (-1, "yesterday"), (2, "day after tomorrow|the day after tomorrow"), (-2, "day before yesterday|the day before yesterday")),
            Steps = new((0, "this|current|the current"), (1, "next|coming|upcoming|following|the next|the coming|the following"), (-1, "last|past|previous|the last|the past|the previous")),
            Units = new(
                (TimeUnit.Second, "second|seconds|sec|secs|s"), (TimeUnit.Minute, "minute|minutes|min|mins"), (TimeUnit.Hour, "hour|hours|hr|hrs|h"),
                (TimeUnit.Day, "day|days"), (TimeUnit.Week, "week|weeks|wk|wks"), (TimeUnit.Month, "month|months"), (TimeUnit.Year, "year|years|yr|yrs")),
            Vague = new((2, "couple|couple of|a couple|a couple of"), (3, "few|a few|several")),
            Weekend = new((true, "weekend|the weekend")),
            In = new((true, "in|within")),
            FromNow = new((true, "from now|from today|later|hence")),
            Ago = new((true, "ago|earlier|back")),
            PartsOfDay = new(
                ("MO", "morning|in the morning"), ("AF", "afternoon|in the afternoon"), ("EV", "evening|in the evening"), ("NI", "night|at night")),
            PartsOfToday = new(("NI", "tonight")),
            NamedTimes = new((12, "noon|midday"), (0, "midnight")),
            Meridiems = new((false, "am|a.m.|a.m|in the morning"), (true, "pm|p.m.|p.m|in the afternoon|in the evening|at night")),
            OClock = new((true, "o'clock|oclock|o clock")),
            MinutesBeforeHour = new((-30, "half past"), (-15, "quarter past|a quarter past"), (15, "quarter to|a quarter to|quarter of")),
            PastOrTo = new((1, "past|after"), (-1, "to|till|before")),
            Sharp = new((true, "at|@")),
            At = new((true, "at|around|by|@|at around|at about")),
            Of = new((true, "of|in")),
            From = new((true, "from|between")),
            To = new((true, "to|until|till|-|and|through|thru")),
            Every = new((true, "every|each")),
            Adverbs = new((TimeUnit.Day, "daily"), (TimeUnit.Week, "weekly"), (TimeUnit.Month, "monthly"), (TimeUnit.Year, "yearly|annually"), (TimeUnit.Hour, "hourly")),
            NotAlone = new((true, "may|march|mar|sun|sat|mon|wed")),
        },
        Ranges = new()
        {
            Before = new((RangeBound.MoreThan, "more than|greater than|larger than|bigger than|higher than|above|over|exceeding"), (RangeBound.AtLeast, "at least|no less than|not less than|minimum|a minimum of|greater than or equal to|more than or equal to"), (RangeBound.LessThan, "less than|fewer than|smaller than|lower than|below|under"), (RangeBound.AtMost, "at most|no more than|not more than|up to|maximum|a maximum of|less than or equal to")),
            After = new((RangeBound.AtLeast, "or more|or above|or higher|or greater|or over|and above|and up|and more"), (RangeBound.AtMost, "or less|or fewer|or below|or lower|or under|and below")),
            Between = new((true, "between|in between")),
            From = new((true, "from")),
            And = new((true, "and|but")),
            To = new((true, "to|through|till|until")),
        },
        Units = new()
        {
            Ages = new(("Year", "years old|year old|years of age|year-old|years-old|yo|y/o|yrs old|yr old"), ("Month", "months old|month old|month-old|months-old"), ("Week", "weeks old|week old|week-old|weeks-old"), ("Day", "days old|day old|day-old|days-old")),
            Currencies = new(
                ("Dollar", "dollar|dollars|buck|bucks"), ("United States dollar", "us dollar|us dollars"),
                ("Canadian dollar", "canadian dollar|canadian dollars"), ("Euro", "euro|euros"), ("Pound", "pound|pounds|quid"),
                ("British pound", "british pound|british pounds|pounds sterling"), ("Cent", "cent|cents"), ("Pence", "pence|penny|pennies"),
                ("Japanese yen", "yen|japanese yen"), ("Chinese yuan", "yuan|chinese yuan|renminbi"),
                ("Indian rupee", "rupee|rupees|indian rupees"), ("Russian ruble", "ruble|rubles|rouble|roubles"),
                ("South Korean won", "won|korean won"), ("Swiss franc", "franc|francs|swiss franc|swiss francs"), ("Peso", "peso|pesos"),
                ("Bitcoin", "bitcoin|bitcoins"), ("Turkish lira", "lira|liras|turkish lira")),
            Dimensions = new(
                ("Kilometer", "kilometer|kilometers|kilometre|kilometres"), ("Meter", "meter|meters|metre|metres"),
                ("Centimeter", "centimeter|centimeters|centimetre|centimetres"),
                ("Millimeter", "millimeter|millimeters|millimetre|millimetres"), ("Mile", "mile|miles"), ("Yard", "yard|yards"),
                ("Foot", "foot|feet"), ("Inch", "inch|inches"),
                ("Square kilometer", "square kilometer|square kilometers|square kilometre|square kilometres"),
                ("Square meter", "square meter|square meters|square metre|square metres"), ("Square mile", "square mile|square miles"),
                ("Square foot", "square foot|square feet"), ("Acre", "acre|acres"), ("Hectare", "hectare|hectares"),
                ("Cubic meter", "cubic meter|cubic meters|cubic metre|cubic metres"), ("Cubic foot", "cubic foot|cubic feet"),
                ("Liter", "liter|liters|litre|litres"), ("Milliliter", "milliliter|milliliters|millilitre|millilitres"),
                ("Gallon", "gallon|gallons"), ("Pint", "pint|pints"), ("Quart", "quart|quarts"), ("Cup", "cup|cups"),
                ("Tablespoon", "tablespoon|tablespoons|tbsp"), ("Teaspoon", "teaspoon|teaspoons|tsp"),
                ("Fluid ounce", "fluid ounce|fluid ounces"), ("Kilogram", "kilogram|kilograms|kilo|kilos"), ("Gram", "gram|grams"),
                ("Milligram", "milligram|milligrams"), ("Ton", "ton|tons|tonne|tonnes"), ("Pound", "pound|pounds"), ("Ounce", "ounce|ounces"),
                ("Stone", "stone|stones"), ("Kilometer per hour", "kilometers per hour|kilometres per hour|kilometers an hour"),
                ("Mile per hour", "miles per hour|miles an hour"), ("Kilobyte", "kilobyte|kilobytes"), ("Megabyte", "megabyte|megabytes"),
                ("Gigabyte", "gigabyte|gigabytes"), ("Terabyte", "terabyte|terabytes")),
            Temperatures = new(("Degree", "degree|degrees|deg"), ("C", "degrees celsius|degree celsius|degrees c|degrees centigrade|centigrade"), ("F", "degrees fahrenheit|degree fahrenheit|degrees f")),
            Percent = new((true, "percent|per cent|percents|percentage|percentage points")),
        },
    };
}

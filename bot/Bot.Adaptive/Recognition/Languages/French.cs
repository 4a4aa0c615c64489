namespace Bot.Adaptive.Recognition;

internal sealed partial record Language
{
    private static Language French { get; } = new()
    {
        Code = "fr",
        Answers = new(
            (true, "oui|ouais|ouaip|si|bien sûr|d'accord|certainement|absolument|exact|exactement|vrai|volontiers|ok|okay|o|y"),
            (false, "non|nan|pas|pas du tout|jamais|faux|aucunement|n")),
        Negations = new((true, "pas")),
        Numbers = new()
        {
            Cardinals =
            [
                (0, "zéro"), (1, "un|une"), (2, "deux"), (3, "trois"), (4, "quatre"), (5, "cinq"), (6, "six"), (7, "sept"), (8, "huit"),
                (9, "neuf"), (10, "dix"), (11, "onze"), (12, "douze"), (13, "treize"), (14, "quatorze"), (15, "quinze"), (16, "seize"),
                (20, "vingt|vingts"), (30, "trente"), (40, "quarante"), (50, "cinquante"), (60, "soixante"), (70, "septante"),
                (80, "huitante|octante"), (90, "nonante"),
            ],
            Hundred = "cent|cents",
            Scales =
            [
                (1_000, "mille|milles"), (1_000_000, "million|millions"), (1_000_000_000, "milliard|milliards"),
                (1_000_000_000_000, "billion|billions"),
            ],
            Ordinals =
            [
                (1, "premier|première|premiers|premières"), (2, "second|seconde|deuxième"), (3, "troisième"), (4, "quatrième"),
                (5, "cinquième"), (6, "sixième"), (7, "septième"), (8, "huitième"), (9, "neuvième"), (10, "dixième"), (11, "onzième"),
                (12, "douzième"), (20, "vingtième"), (30, "trentième"), (100, "centième"), (1_000, "millième"),
            ],
            OrdinalEndings = "ième",
            OrdinalSuffixes = "er|ère|re|e|ème|ième|nd|nde|eme|ieme|ere",
            And = "et",
            AndAfterTens = true,
            CountsInScores = true,
            Points = new((true, "virgule|point")),
            Minus = new((true, "moins")),
            Dozens = new((true, "douzaine|douzaines")),
            Fractions = new((2, "demi|demie|demis"), (3, "tiers"), (4, "quart|quarts"), (5, "cinquièmes"), (10, "dixièmes")),
            Half = new((true, "demi|demie|la moitié|moitié")),
            Relatives = new(
                ((0, "end"), "dernier|dernière"), ((-1, "end"), "avant-dernier|avant-dernière|pénultième"),
                ((1, "current"), "suivant|suivante|prochain|prochaine"), ((-1, "current"), "précédent|précédente")),
        },
        Dates = new()
        {
            Now = new((true, "maintenant|tout de suite")),
            Days = new((0, "aujourd'hui"), (1, "demain"), (2, "après-demain|après demain"), (-1, "hier"), (-2, "avant-hier|avant hier")),
            Steps = new(
                (0, "ce|cet|cette|ces"), (1, "prochain|prochaine|prochains|prochaines|suivant|suivante"), (-1, "dernier|dernière|derniers|dernières|passé|passée")),
            Units = new(
                (TimeUnit.Second, "seconde|secondes|sec"), (TimeUnit.Minute, "minute|minutes|min|mn"), (TimeUnit.Hour, "heure|heures|h"),
                (TimeUnit.Day, "jour|jours|journée|journées"), (TimeUnit.Week, "semaine|semaines"), (TimeUnit.Month, "mois"), (TimeUnit.Year, "an|ans|année|années")),
            Weekend = new((true, "week-end|weekend|fin de semaine")),
            In = new((true, "dans|d'ici")),
            Since = new((true, "il y a")),
            PartsOfDay = new(
                ("MO", "matin|au matin|dans la matinée"), ("AF", "après-midi|dans l'après-midi"), ("EV", "soir|au soir|dans la soirée"), ("NI", "nuit|dans la nuit")),
            PartsOfToday = new(("MO", "ce matin"), ("AF", "cet après-midi"), ("EV", "ce soir"), ("NI", "cette nuit")),
            NamedTimes = new((12, "midi"), (0, "minuit")),
            Meridiems = new((false, "du matin|heures du matin"), (true, "du soir|heures du soir|de l'après-midi|heures de l'après-midi")),
            OClock = new((true, "heure|heures|h")),
            At = new((true, "à|vers")),
            From = new((true, "de|du|entre|entre le")),
            To = new((true, "à|au|jusqu'à|jusqu'au|-|et|et le")),
            Every = new((true, "chaque|tous les|toutes les")),
            NotAlone = new((true, "mars|mai")),
        },
        Ranges = new()
        {
            Before = new((RangeBound.MoreThan, "plus de|plus que|supérieur à|supérieure à"), (RangeBound.AtLeast, "au moins|pas moins de|minimum"), (RangeBound.LessThan, "moins de|moins que|inférieur à|inférieure à"), (RangeBound.AtMost, "au plus|au maximum|maximum|pas plus de|jusqu'à")),
            After = new((RangeBound.AtLeast, "ou plus|et plus"), (RangeBound.AtMost, "ou moins|et moins")),
            Between = new((true, "entre")),
            From = new((true, "de")),
            And = new((true, "et")),
            To = new((true, "à")),
        },
        Units = new()
        {
            Ages = new(("Year", "an|ans|ans d'âge|années d'âge"), ("Month", "mois d'âge"), ("Week", "semaines d'âge"), ("Day", "jours d'âge")),
            Currencies = new(
                ("Euro", "euro|euros"), ("Dollar", "dollar|dollars"), ("Pound", "livre|livres|livres sterling"), ("Cent", "centime|centimes"),
                ("Swiss franc", "franc|francs|francs suisses"), ("Japanese yen", "yen|yens"), ("Chinese yuan", "yuan|yuans")),
            Dimensions = new(
                ("Kilometer", "kilomètre|kilomètres"), ("Meter", "mètre|mètres"), ("Centimeter", "centimètre|centimètres"),
                ("Millimeter", "millimètre|millimètres"), ("Mile", "mille|milles"), ("Foot", "pied|pieds"), ("Inch", "pouce|pouces"),
                ("Square meter", "mètre carré|mètres carrés"), ("Square kilometer", "kilomètres carrés"), ("Hectare", "hectare|hectares"),
                ("Cubic meter", "mètres cubes"), ("Liter", "litre|litres"), ("Milliliter", "millilitre|millilitres"),
                ("Kilogram", "kilogramme|kilogrammes|kilo|kilos"), ("Gram", "gramme|grammes"), ("Ton", "tonne|tonnes"),
                ("Pound", "livre|livres"), ("Kilometer per hour", "kilomètres par heure|kilomètres à l'heure|kilomètres heure")),
            Temperatures = new(("Degree", "degré|degrés"), ("C", "degrés celsius|degré celsius"), ("F", "degrés fahrenheit")),
            Percent = new((true, "pour cent|pourcent|pourcents")),
        },
    };
}

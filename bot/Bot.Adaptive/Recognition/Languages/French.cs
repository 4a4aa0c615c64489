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
    };
}

namespace Bot.Adaptive.Recognition;

internal sealed partial record Language
{
    private static Language Dutch { get; } = new()
    {
        Code = "nl",
        Answers = new(
            (true, "ja|jawel|jazeker|zeker|natuurlijk|graag|prima|akkoord|klopt|juist|waar|goed|oké|ok|okay|j"),
            (false, "nee|neen|niet|nooit|helemaal niet|onwaar|fout|n")),
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
    };
}

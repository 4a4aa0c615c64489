namespace Bot.Adaptive.Recognition;

internal sealed partial record Language
{
    private static Language Spanish { get; } = new()
    {
        Code = "es",
        Answers = new(
            (true, "sí|si|claro|claro que sí|por supuesto|seguro|correcto|cierto|verdadero|vale|de acuerdo|desde luego|está bien|bueno|ok|okey|s|y"),
            (false, "no|nop|nunca|jamás|para nada|falso|de ninguna manera|tampoco|n")),
        Negations = new((true, "no")),
        Numbers = new()
        {
            Cardinals =
            [
                (0, "cero"), (1, "uno|una|un"), (2, "dos"), (3, "tres"), (4, "cuatro"), (5, "cinco"), (6, "seis"), (7, "siete"), (8, "ocho"),
                (9, "nueve"), (10, "diez"), (11, "once"), (12, "doce"), (13, "trece"), (14, "catorce"), (15, "quince"), (16, "dieciséis"),
                (17, "diecisiete"), (18, "dieciocho"), (19, "diecinueve"), (20, "veinte"), (21, "veintiuno|veintiún|veintiuna"),
                (22, "veintidós"), (23, "veintitrés"), (24, "veinticuatro"), (25, "veinticinco"), (26, "veintiséis"), (27, "veintisiete"),
                (28, "veintiocho"), (29, "veintinueve"), (30, "treinta"), (40, "cuarenta"), (50, "cincuenta"), (60, "sesenta"),
                (70, "setenta"), (80, "ochenta"), (90, "noventa"), (100, "cien|ciento"), (200, "doscientos|doscientas"),
                (300, "trescientos|trescientas"), (400, "cuatrocientos|cuatrocientas"), (500, "quinientos|quinientas"),
                (600, "seiscientos|seiscientas"), (700, "setecientos|setecientas"), (800, "ochocientos|ochocientas"),
                (900, "novecientos|novecientas"),
            ],
            Scales = [(1_000, "mil|miles"), (1_000_000, "millón|millones"), (1_000_000_000_000, "billón|billones")],
            Ordinals =
            [
                (1, "primero|primera|primer"), (2, "segundo|segunda"), (3, "tercero|tercera|tercer"), (4, "cuarto|cuarta"),
                (5, "quinto|quinta"), (6, "sexto|sexta"), (7, "séptimo|séptima"), (8, "octavo|octava"), (9, "noveno|novena"),
                (10, "décimo|décima"), (11, "undécimo|undécima"), (12, "duodécimo|duodécima"), (20, "vigésimo|vigésima"),
                (30, "trigésimo|trigésima"), (100, "centésimo|centésima"),
            ],
            OrdinalSuffixes = "º|ª|o|a|er|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na",
            And = "y",
            AndAfterTens = true,
            Points = new((true, "coma|punto")),
            Minus = new((true, "menos")),
            Dozens = new((true, "docena|docenas")),
            Fractions = new((2, "medio|media|medios"), (3, "tercio|tercios"), (4, "cuarto|cuartos"), (5, "quinto|quintos"), (10, "décimos")),
            Half = new((true, "medio|media|la mitad|mitad")),
            Relatives = new(
                ((0, "end"), "último|última"), ((-1, "end"), "penúltimo|penúltima"), ((1, "current"), "siguiente|próximo|próxima"),
                ((-1, "current"), "anterior|previo|previa")),
        },
        Dates = new()
        {
            Now = new((true, "ahora|ahora mismo|ya")),
            Days = new((0, "hoy"), (1, "mañana"), (2, "pasado mañana"), (-1, "ayer"), (-2, "anteayer|antes de ayer|antier")),
            Steps = new(
                (0, "este|esta|estos|estas"), (1, "próximo|próxima|próximos|próximas|que viene|siguiente|siguientes"),
                (-1, "último|última|últimos|últimas|pasado|pasada|anterior")),
            Units = new(
                (TimeUnit.Second, "segundo|segundos|seg"), (TimeUnit.Minute, "minuto|minutos|min"), (TimeUnit.Hour, "hora|horas|h"),
                (TimeUnit.Day, "día|días"), (TimeUnit.Week, "semana|semanas"), (TimeUnit.Month, "mes|meses"), (TimeUnit.Year, "año|años")),
            Weekend = new((true, "fin de semana")),
            In = new((true, "en|dentro de")),
            Since = new((true, "hace")),
            Ago = new((true, "atrás")),
            PartsOfDay = new(
                ("MO", "por la mañana|en la mañana|de la mañana"), ("AF", "tarde|por la tarde|en la tarde|de la tarde"), ("NI", "noche|por la noche|en la noche|de la noche")),
            PartsOfToday = new(("MO", "esta mañana"), ("AF", "esta tarde"), ("NI", "esta noche")),
            NamedTimes = new((12, "mediodía"), (0, "medianoche")),
            Meridiems = new((false, "am|a.m.|de la mañana"), (true, "pm|p.m.|de la tarde|de la noche")),
            OClock = new((true, "en punto|h")),
            Sharp = new((true, "a las|a la")),
            At = new((true, "a las|a la|las|sobre las")),
            Of = new((true, "de|del")),
            From = new((true, "de|desde|del|desde el|entre|entre el")),
            To = new((true, "a|hasta|al|hasta el|-|y|y el")),
            Every = new((true, "cada|todos los|todas las")),
            Adverbs = new((TimeUnit.Day, "diariamente"), (TimeUnit.Week, "semanalmente"), (TimeUnit.Month, "mensualmente"), (TimeUnit.Year, "anualmente")),
        },
        Ranges = new()
        {
            Before = new((RangeBound.MoreThan, "más de|más que|mayor que|mayor de|superior a"), (RangeBound.AtLeast, "al menos|por lo menos|como mínimo|mínimo|no menos de"), (RangeBound.LessThan, "menos de|menos que|menor que|menor de|inferior a"), (RangeBound.AtMost, "como máximo|máximo|no más de|hasta|a lo sumo")),
            After = new((RangeBound.AtLeast, "o más"), (RangeBound.AtMost, "o menos")),
            Between = new((true, "entre")),
            From = new((true, "de|desde")),
            And = new((true, "y")),
            To = new((true, "a|hasta")),
        },
        Units = new()
        {
            Ages = new(("Year", "año|años|años de edad|año de edad"), ("Month", "mes de edad|meses de edad"), ("Week", "semanas de edad"), ("Day", "días de edad")),
            Currencies = new(
                ("Euro", "euro|euros"), ("Dollar", "dólar|dólares"), ("Peso", "peso|pesos"), ("Pound", "libra|libras"),
                ("Cent", "centavo|centavos|céntimo|céntimos"), ("Japanese yen", "yen|yenes"), ("Chinese yuan", "yuan|yuanes")),
            Dimensions = new(
                ("Kilometer", "kilómetro|kilómetros"), ("Meter", "metro|metros"), ("Centimeter", "centímetro|centímetros"),
                ("Millimeter", "milímetro|milímetros"), ("Mile", "milla|millas"), ("Foot", "pie|pies"), ("Inch", "pulgada|pulgadas"),
                ("Square meter", "metro cuadrado|metros cuadrados"), ("Square kilometer", "kilómetros cuadrados"),
                ("Hectare", "hectárea|hectáreas"), ("Cubic meter", "metros cúbicos"), ("Liter", "litro|litros"),
                ("Milliliter", "mililitro|mililitros"), ("Kilogram", "kilogramo|kilogramos|kilo|kilos"), ("Gram", "gramo|gramos"),
                ("Ton", "tonelada|toneladas"), ("Pound", "libra|libras"), ("Kilometer per hour", "kilómetros por hora")),
            Temperatures = new(("Degree", "grado|grados"), ("C", "grados celsius|grados centígrados|grado celsius"), ("F", "grados fahrenheit")),
            Percent = new((true, "por ciento|por cien|porciento")),
        },
    };
}

namespace Bot.Adaptive.Recognition;

internal sealed partial record Language
{
    private static Language Portuguese { get; } = new()
    {
        Code = "pt",
        Answers = new(
            (true, "sim|claro|com certeza|certo|certamente|verdade|verdadeiro|correto|concordo|isso|pode ser|está bem|beleza|ok|s|y"),
            (false, "não|nao|nunca|jamais|de jeito nenhum|de modo nenhum|falso|errado|n")),
        Negations = new((true, "não")),
        Numbers = new()
        {
            Cardinals =
            [
                (0, "zero"), (1, "um|uma"), (2, "dois|duas"), (3, "três"), (4, "quatro"), (5, "cinco"), (6, "seis|meia"), (7, "sete"),
                (8, "oito"), (9, "nove"), (10, "dez"), (11, "onze"), (12, "doze"), (13, "treze"), (14, "quatorze|catorze"), (15, "quinze"),
                (16, "dezesseis|dezasseis"), (17, "dezessete|dezassete"), (18, "dezoito"), (19, "dezenove|dezanove"), (20, "vinte"),
                (30, "trinta"), (40, "quarenta"), (50, "cinquenta"), (60, "sessenta"), (70, "setenta"), (80, "oitenta"), (90, "noventa"),
                (100, "cem|cento"), (200, "duzentos|duzentas"), (300, "trezentos|trezentas"), (400, "quatrocentos|quatrocentas"),
                (500, "quinhentos|quinhentas"), (600, "seiscentos|seiscentas"), (700, "setecentos|setecentas"),
                (800, "oitocentos|oitocentas"), (900, "novecentos|novecentas"),
            ],
            Scales =
            [
                (1_000, "mil"), (1_000_000, "milhão|milhões"), (1_000_000_000, "bilhão|bilhões"), (1_000_000_000_000, "trilhão|trilhões"),
            ],
            Ordinals =
            [
                (1, "primeiro|primeira"), (2, "segundo|segunda"), (3, "terceiro|terceira"), (4, "quarto|quarta"), (5, "quinto|quinta"),
                (6, "sexto|sexta"), (7, "sétimo|sétima"), (8, "oitavo|oitava"), (9, "nono|nona"), (10, "décimo|décima"),
                (20, "vigésimo|vigésima"), (30, "trigésimo|trigésima"), (100, "centésimo|centésima"),
            ],
            OrdinalSuffixes = "º|ª|o|a",
            And = "e",
            AndAfterTens = true,
            Points = new((true, "vírgula|ponto")),
            Minus = new((true, "menos")),
            Dozens = new((true, "dúzia|dúzias")),
            Fractions = new((2, "meio|meia|meios"), (3, "terço|terços"), (4, "quarto|quartos"), (5, "quintos"), (10, "décimos")),
            Half = new((true, "meio|meia|a metade|metade")),
            Relatives = new(
                ((0, "end"), "último|última"), ((-1, "end"), "penúltimo|penúltima"), ((1, "current"), "próximo|próxima|seguinte"),
                ((-1, "current"), "anterior")),
        },
        Dates = new()
        {
            Now = new((true, "agora|agora mesmo|já")),
            Days = new((0, "hoje"), (1, "amanhã"), (2, "depois de amanhã"), (-1, "ontem"), (-2, "anteontem")),
            Steps = new(
                (0, "este|esta|neste|nesta"), (1, "próximo|próxima|próximos|próximas|que vem|seguinte"), (-1, "último|última|últimos|últimas|passado|passada|anterior")),
            Units = new(
                (TimeUnit.Second, "segundo|segundos|seg"), (TimeUnit.Minute, "minuto|minutos|min"), (TimeUnit.Hour, "hora|horas|h"),
                (TimeUnit.Day, "dia|dias"), (TimeUnit.Week, "semana|semanas"), (TimeUnit.Month, "mês|meses"), (TimeUnit.Year, "ano|anos")),
            Weekend = new((true, "fim de semana|fim-de-semana")),
            In = new((true, "em|dentro de|daqui a")),
            Since = new((true, "há|faz")),
            Ago = new((true, "atrás")),
            PartsOfDay = new(
                ("MO", "de manhã|da manhã|pela manhã"), ("AF", "à tarde|de tarde|da tarde"), ("NI", "à noite|de noite|da noite")),
            PartsOfToday = new(("MO", "esta manhã|hoje de manhã"), ("AF", "esta tarde|hoje à tarde"), ("NI", "esta noite|hoje à noite")),
            NamedTimes = new((12, "meio-dia|meio dia"), (0, "meia-noite|meia noite")),
            Meridiems = new((false, "am|da manhã|horas da manhã"), (true, "pm|da tarde|da noite|horas da tarde|horas da noite")),
            OClock = new((true, "h|em ponto")),
            At = new((true, "às|as|a|pelas")),
            Of = new((true, "de|do")),
            From = new((true, "de|do|das|entre|desde")),
            To = new((true, "a|até|ao|às|-|e")),
            Every = new((true, "cada|todos os|todas as")),
        },
        Ranges = new()
        {
            Before = new((RangeBound.MoreThan, "mais de|mais que|mais do que|maior que|maior do que|acima de"), (RangeBound.AtLeast, "pelo menos|no mínimo|ao menos"), (RangeBound.LessThan, "menos de|menos que|menos do que|menor que|menor do que|abaixo de"), (RangeBound.AtMost, "no máximo|até")),
            After = new((RangeBound.AtLeast, "ou mais"), (RangeBound.AtMost, "ou menos")),
            Between = new((true, "entre")),
            From = new((true, "de")),
            And = new((true, "e")),
            To = new((true, "a|até")),
        },
        Units = new()
        {
            Ages = new(("Year", "ano|anos|anos de idade|ano de idade"), ("Month", "meses de idade|mês de idade"), ("Week", "semanas de idade"), ("Day", "dias de idade")),
            Currencies = new(
                ("Brazilian real", "real|reais"), ("Euro", "euro|euros"), ("Dollar", "dólar|dólares"), ("Pound", "libra|libras"),
                ("Cent", "centavo|centavos|cêntimo|cêntimos")),
            Dimensions = new(
                ("Kilometer", "quilômetro|quilômetros|quilómetro|quilómetros"), ("Meter", "metro|metros"),
                ("Centimeter", "centímetro|centímetros"), ("Millimeter", "milímetro|milímetros"), ("Mile", "milha|milhas"), ("Foot", "pé|pés"),
                ("Inch", "polegada|polegadas"), ("Square meter", "metro quadrado|metros quadrados"), ("Hectare", "hectare|hectares"),
                ("Cubic meter", "metros cúbicos"), ("Liter", "litro|litros"), ("Kilogram", "quilograma|quilogramas|quilo|quilos"),
                ("Gram", "grama|gramas"), ("Ton", "tonelada|toneladas"), ("Pound", "libra|libras"),
                ("Kilometer per hour", "quilômetros por hora|quilómetros por hora")),
            Temperatures = new(("Degree", "grau|graus"), ("C", "graus celsius|grau celsius"), ("F", "graus fahrenheit")),
            Percent = new((true, "por cento|porcento")),
        },
    };
}

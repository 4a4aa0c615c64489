namespace Bot.Adaptive.Recognition;

/// <summary>Amounts of money: "$20", "20 euros", "USD 5". Units are names such as Dollar and Euro.</summary>
public sealed class CurrencyReader() : UnitReader("currency")
{
    private static readonly Phrases<string> s_signs = new(
        ("Dollar", "$"), ("United States dollar", "us$|us $|usd"), ("Canadian dollar", "c$|ca$|cad"), ("Australian dollar", "a$|au$|aud"),
        ("Euro", "€|eur"), ("Pound", "£"), ("British pound", "gbp"), ("Japanese yen", "¥|jpy|円"), ("Chinese yuan", "cny|rmb|元"),
        ("Indian rupee", "₹|inr|rs|rs."), ("Russian ruble", "₽|rub"), ("South Korean won", "₩|krw|원"), ("Turkish lira", "₺|try"),
        ("Brazilian real", "r$|brl"), ("Mexican peso", "mx$|mxn"), ("Swiss franc", "chf|sfr"), ("Swedish krona", "sek"),
        ("Norwegian krone", "nok"), ("Danish krone", "dkk"), ("Polish zloty", "pln|zł"), ("Czech koruna", "czk|kč"),
        ("Hungarian forint", "huf|ft"), ("Israeli new shekel", "₪|ils"), ("Bitcoin", "₿|btc"), ("South African rand", "zar"));

    private protected override (string Unit, int Next)? After(Reading reading, int at) => In(reading, at, s_signs, reading.Language.Units.Currencies);

    private protected override (string Unit, int Next)? Before(Reading reading, int at) => In(reading, at, s_signs);
}

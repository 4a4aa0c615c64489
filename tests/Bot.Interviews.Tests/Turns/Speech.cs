namespace Bot.Interviews.Tests.Turns;

/// <summary>What participants of one language say.</summary>
/// <param name="Telling">Answers that say what happened, why and how it felt.</param>
/// <param name="Brief">Answers of a word or two.</param>
/// <param name="Unknowing">Ways not to know.</param>
/// <param name="Skip">The word that leaves a question out.</param>
/// <param name="Correction">What is wrong with a recap.</param>
/// <param name="Eight">The number in a word.</param>
/// <param name="Reason">Why that number.</param>
internal sealed record Speech(string[] Telling, string[] Brief, string[] Unknowing, string Skip, string Correction, string Eight, string Reason)
{
    private static readonly Dictionary<string, Speech> s_all = new()
    {
        ["en"] = new(
            [
                "Last March our line went down and Ms Berger came the same evening because she knew that we had to deliver in the morning. It saved us an order, and I felt so relieved.",
                "Two years ago the invoice was wrong three times in a row and nobody called back. That made me really angry, because I had to chase it myself every time.",
                "In the beginning we were just a small account, today you call us before something breaks. Since then I sleep better because I know that somebody is watching.",
                "When we moved last autumn your team worked with us all weekend. As a result we could open on Monday, and I did not feel alone any more because everybody pulled together.",
                "In January the price went up by a fifth and nobody told us why. Therefore we had to cancel two licences, and I was disappointed.",
            ],
            ["The price.", "Good advice.", "Fast shipping.", "The hotline.", "Habit.", "The technology.", "Long queues.", "Mr Small."],
            ["I don’t know.", "No idea.", "I’m not sure, I don’t know."],
            "skip",
            "The price matters less.",
            "an eight",
            "Because I can rely on the people."),
        ["de"] = new(
            [
                "Im letzten März ist unsere Anlage ausgefallen, und Frau Berger war noch am selben Abend da, weil sie wusste, dass wir am nächsten Morgen liefern mussten. Das hat uns einen Auftrag gerettet, und ich war sehr erleichtert.",
                "Vor zwei Jahren wurde die Rechnung dreimal falsch gestellt, und niemand hat zurückgerufen. Darüber habe ich mich wirklich geärgert, weil ich jedes Mal selbst nachhaken musste.",
                "Am Anfang waren wir nur ein kleiner Kunde, heute rufen Sie uns an, bevor etwas schiefgeht. Seitdem schlafe ich ruhiger, weil ich weiß, dass jemand hinschaut.",
                "Beim Umzug im Herbst hat Ihr Team das ganze Wochenende mitgearbeitet. Danach konnten wir am Montag öffnen, und ich habe mich nicht mehr allein gefühlt, weil alle an einem Strang zogen.",
                "Die Preise sind im Januar um ein Fünftel gestiegen, ohne dass uns jemand den Grund genannt hat. Deshalb mussten wir zwei Lizenzen kündigen, und das hat mich enttäuscht.",
            ],
            ["Der Preis.", "Gute Beratung.", "Schneller Versand.", "Die Hotline.", "Gewohnheit.", "Die Technik.", "Lange Wartezeiten.", "Herr Klein."],
            ["Das weiß ich nicht.", "Keine Ahnung.", "Weiß nicht."],
            "überspringen",
            "Der Preis ist weniger wichtig.",
            "eine Acht",
            "Weil ich mich auf die Leute verlassen kann."),
        ["fr"] = new(
            [
                "En mars dernier, notre machine est tombée en panne et Mme Berger est venue le soir même parce qu’elle savait que nous devions livrer le lendemain. Cela nous a sauvé une commande, et j’étais vraiment soulagé.",
                "Il y a deux ans, la facture était fausse trois fois de suite et personne n’a rappelé. Cela m’a mis en colère, parce que je devais relancer moi-même à chaque fois.",
                "Au début, nous étions un petit client ; aujourd’hui vous nous appelez avant que quelque chose casse. Depuis, je dors mieux parce que je sais que quelqu’un surveille.",
                "Lors du déménagement à l’automne, votre équipe a travaillé avec nous tout le week-end. Du coup, nous avons pu ouvrir le lundi, et je ne me sentais plus seul parce que tous tiraient dans le même sens.",
                "En janvier, le prix a augmenté d’un cinquième et personne ne nous a expliqué la raison. Nous avons donc dû résilier deux licences, et j’étais déçu.",
            ],
            ["Le prix.", "De bons conseils.", "Livraison rapide.", "La hotline.", "L’habitude.", "La technique.", "Longues attentes.", "Monsieur Petit."],
            ["Je ne sais pas.", "Aucune idée.", "Je ne suis pas sûr, je ne sais pas."],
            "passer",
            "Le prix compte moins.",
            "huit",
            "Parce que je peux compter sur les gens."),
        ["es"] = new(
            [
                "En marzo pasado se paró nuestra máquina y la señora Berger vino esa misma tarde porque sabía que teníamos que entregar por la mañana. Eso nos salvó un pedido, y sentí un gran alivio.",
                "Hace dos años la factura estuvo mal tres veces seguidas y nadie devolvió la llamada. Me enfadé mucho, porque tuve que insistir yo cada vez.",
                "Al principio éramos un cliente pequeño, hoy nos llaman antes de que algo falle. Desde entonces duermo mejor porque sé que alguien está atento.",
                "Cuando nos mudamos en otoño, su equipo trabajó con nosotros todo el fin de semana. Por eso pudimos abrir el lunes, y ya no me sentí solo porque todos remaban juntos.",
                "En enero el precio subió una quinta parte y nadie nos dijo el motivo. Por lo tanto tuvimos que cancelar dos licencias, y me sentí decepcionado.",
            ],
            ["El precio.", "Buen asesoramiento.", "Envío rápido.", "La línea de ayuda.", "La costumbre.", "La técnica.", "Largas esperas.", "El señor Pequeño."],
            ["No lo sé.", "Ni idea.", "No estoy seguro, no sé."],
            "saltar",
            "El precio importa menos.",
            "un ocho",
            "Porque puedo confiar en la gente."),
        ["pt"] = new(
            [
                "Em março passado a nossa máquina parou e a senhora Berger veio na mesma noite porque sabia que tínhamos de entregar de manhã. Isso salvou uma encomenda, e eu fiquei muito aliviado.",
                "Há dois anos a fatura veio errada três vezes seguidas e ninguém ligou de volta. Fiquei com muita raiva, porque tive de cobrar sozinho todas as vezes.",
                "No início éramos um cliente pequeno, hoje vocês ligam antes de alguma coisa falhar. Desde então durmo melhor porque sei que alguém está de olho.",
                "Quando nos mudamos no outono, a sua equipe trabalhou conosco o fim de semana inteiro. Por isso pudemos abrir na segunda-feira, e já não me senti sozinho porque todos puxaram juntos.",
                "Em janeiro o preço subiu um quinto e ninguém nos disse o motivo. Por isso tivemos de cancelar duas licenças, e fiquei decepcionado.",
            ],
            ["O preço.", "Bons conselhos.", "Entrega rápida.", "A linha de apoio.", "O hábito.", "A técnica.", "Longas esperas.", "O senhor Pequeno."],
            ["Não sei.", "Não faço ideia.", "Não tenho certeza, não sei."],
            "pular",
            "O preço importa menos.",
            "oito",
            "Porque posso confiar nas pessoas."),
        ["it"] = new(
            [
                "A marzo scorso si è fermata la nostra linea e la signora Berger è venuta la sera stessa perché sapeva che dovevamo consegnare la mattina. Questo ci ha salvato un ordine, e mi sono sentito davvero sollevato.",
                "Due anni fa la fattura era sbagliata tre volte di fila e nessuno ha richiamato. Mi sono arrabbiato molto, perché ogni volta ho dovuto insistere io.",
                "All’inizio eravamo un piccolo cliente, oggi ci chiamate prima che qualcosa si rompa. Da allora dormo meglio perché so che qualcuno controlla.",
                "Quando ci siamo trasferiti in autunno la vostra squadra ha lavorato con noi tutto il fine settimana. Così abbiamo potuto aprire lunedì, e non mi sono più sentito solo perché tutti remavano insieme.",
                "A gennaio il prezzo è aumentato di un quinto e nessuno ci ha detto il motivo. Quindi abbiamo dovuto disdire due licenze, e sono rimasto deluso.",
            ],
            ["Il prezzo.", "Buoni consigli.", "Spedizione rapida.", "L’assistenza.", "L’abitudine.", "La tecnica.", "Lunghe attese.", "Il signor Piccolo."],
            ["Non lo so.", "Nessuna idea.", "Non sono sicuro, non so."],
            "salta",
            "Il prezzo conta meno.",
            "un otto",
            "Perché posso contare sulle persone."),
        ["nl"] = new(
            [
                "Afgelopen maart viel onze lijn uit en mevrouw Berger kwam dezelfde avond nog omdat ze wist dat wij de volgende ochtend moesten leveren. Dat heeft een order gered, en ik was heel opgelucht.",
                "Twee jaar geleden was de factuur drie keer achter elkaar fout en niemand belde terug. Daar was ik echt boos over, omdat ik er elke keer zelf achteraan moest.",
                "In het begin waren wij een kleine klant, nu belt u ons voordat er iets stukgaat. Sindsdien slaap ik beter omdat ik weet dat iemand meekijkt.",
                "Toen we in de herfst verhuisden, heeft uw team het hele weekend meegewerkt. Daardoor konden we maandag open, en ik voelde me niet meer alleen omdat iedereen samenwerkte.",
                "In januari ging de prijs met een vijfde omhoog en niemand vertelde ons de reden. Daarom moesten we twee licenties opzeggen, en ik was teleurgesteld.",
            ],
            ["De prijs.", "Goed advies.", "Snelle levering.", "De helpdesk.", "Gewoonte.", "De techniek.", "Lange wachttijden.", "Meneer Klein."],
            ["Dat weet ik niet.", "Geen idee.", "Weet ik niet."],
            "overslaan",
            "De prijs is minder belangrijk.",
            "een acht",
            "Omdat ik op de mensen kan rekenen."),
        ["ja"] = new(
            [
                "去年の三月に設備が止まったとき、翌朝納品しなければならないことを知っていたので、ベルガーさんがその日の夜に来てくれました。おかげで注文を失わずに済み、本当にほっとしました。",
                "二年前に請求書が三回続けて間違っていて、誰も折り返しの電話をくれませんでした。毎回自分で確認しなければならなかったので、とても腹が立ちました。",
                "最初は小さな取引先でしたが、今では何かが壊れる前に電話をくれます。誰かが見ていてくれるとわかっているから、それ以来安心して眠れます。",
                "秋に引っ越したとき、御社のチームが週末ずっと一緒に働いてくれました。その結果、月曜日に営業を始められ、みんなが協力してくれたので嬉しかったです。",
                "一月に価格が二割上がり、誰も理由を説明してくれませんでした。そのためライセンスを二つ解約することになり、がっかりしました。",
            ],
            ["価格です。", "良い助言です。", "配送の速さです。", "電話窓口です。", "習慣です。", "技術です。", "待ち時間です。", "小林さんです。"],
            ["わかりません。", "思いつきません。", "さあ、わかりません。"],
            "スキップ",
            "価格はそれほど大事ではありません。",
            "八",
            "担当の方々を信頼できるからです。"),
    };

    /// <summary>What is said in a language.</summary>
    public static Speech In(string language) => s_all[language];
}

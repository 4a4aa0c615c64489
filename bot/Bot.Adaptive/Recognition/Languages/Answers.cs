namespace Bot.Adaptive.Recognition;

/// <summary>Languages of which only yes and no are known, besides what is written in digits.</summary>
internal sealed partial record Language
{
    private static Language Japanese { get; } = Answering("ja", "はい|ええ|うん|そうです|もちろん|いいです|いいよ|オーケー|了解|賛成|ok|yes", "いいえ|いや|ううん|違います|ちがいます|だめ|ダメ|嫌|反対|no");

    private static Language Chinese { get; } = Answering("zh", "是|是的|好|好的|可以|对|對|行|当然|當然|没问题|沒問題|同意|要|嗯|ok|yes", "不|不是|不好|不行|不要|不可以|不对|不對|不同意|没有|沒有|否|no");

    private static Language Korean { get; } = Answering("ko", "네|예|응|그래|좋아|좋아요|물론|맞아요|ok", "아니|아니요|아니오|아뇨|싫어|싫어요");

    private static Language Swedish { get; } = Answering("sv", "ja|jo|japp|visst|absolut|självklart|gärna|okej|ok|j", "nej|nä|inte|aldrig|absolut inte|n");

    private static Language Turkish { get; } = Answering("tr", "evet|tamam|olur|tabii|elbette|kesinlikle|doğru|ok|e", "hayır|yok|olmaz|asla|değil|yanlış|h");

    private static Language Hindi { get; } = Answering("hi", "हां|हाँ|जी|जी हां|ठीक है|बिल्कुल|सही|haan|ok", "नहीं|ना|नही|गलत|nahin");

    private static Language Arabic { get; } = Answering("ar", "نعم|أجل|بلى|طبعا|موافق|حسنا|صحيح|ok", "لا|كلا|أبدا|غير موافق|خطأ");

    private static Language Answering(string code, string agreement, string refusal) =>
        new() { Code = code, Answers = new((true, agreement), (false, refusal)) };
}

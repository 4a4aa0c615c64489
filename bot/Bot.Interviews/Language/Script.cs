using System.Text;

namespace Bot.Interviews.Language;

/// <summary>The writing systems that are told apart; all others count as <see cref="Other"/>.</summary>
public enum Script
{
    Other,
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Devanagari,
    Thai,
    Hiragana,
    Katakana,
    Han,
    Hangul,
}

/// <summary>Which script a letter belongs to, by Unicode block.</summary>
public static class Scripts
{
    /// <summary>The script of a letter; what is no letter of a known block is <see cref="Script.Other"/>.</summary>
    public static Script Of(Rune letter) => letter.Value switch
    {
        <= 0x024F or (>= 0x1E00 and <= 0x1EFF) or (>= 0xFF21 and <= 0xFF5A) => Script.Latin,
        (>= 0x0370 and <= 0x03FF) or (>= 0x1F00 and <= 0x1FFF) => Script.Greek,
        >= 0x0400 and <= 0x052F => Script.Cyrillic,
        >= 0x0590 and <= 0x05FF => Script.Hebrew,
        (>= 0x0600 and <= 0x077F) or (>= 0x08A0 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) => Script.Arabic,
        >= 0x0900 and <= 0x097F => Script.Devanagari,
        >= 0x0E00 and <= 0x0EFF => Script.Thai,
        >= 0x3040 and <= 0x309F => Script.Hiragana,
        (>= 0x30A0 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F) => Script.Katakana,
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or 0x3005 or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF) => Script.Han,
        (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F) or (>= 0xAC00 and <= 0xD7A3) => Script.Hangul,
        _ => Script.Other,
    };

    /// <summary>Whether a script is written without spaces, so that each character stands for itself.</summary>
    public static bool IsUnspaced(Script script) => script is Script.Thai or Script.Hiragana or Script.Katakana or Script.Han;
}

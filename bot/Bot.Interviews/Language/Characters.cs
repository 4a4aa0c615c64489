using System.Globalization;
using System.Text;

namespace Bot.Interviews.Language;

/// <summary>Kinds of characters that several readers agree on.</summary>
public static class Characters
{
    /// <summary>Characters that change nothing that a reader sees: joiners, bidirectional controls, variation selectors, tags.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value switch
    {
        0x00AD or 0x034F or 0x061C or 0x180E or 0xFEFF => true,
        >= 0x200B and <= 0x200F => true,
        >= 0x202A and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };

    /// <summary>Characters that have no place in a line of text: controls, line breaks, formats, private use, unassigned.</summary>
    public static bool IsControl(Rune rune) => IsInvisible(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    public static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '＇';

    public static bool IsHyphen(Rune rune) => rune.Value is '-' or '\u2010' or '\u2011';

    /// <summary>Question marks of the scripts that have one.</summary>
    public static bool IsQuestionMark(Rune rune) => rune.Value is '?' or '\u037E' or '？' or '﹖' or '⸮' or '؟' or '⁇' or '⁈' or '⁉' or '‽';
}

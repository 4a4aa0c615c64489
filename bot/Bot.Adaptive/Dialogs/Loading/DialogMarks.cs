using System.Globalization;
using System.Text;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>
/// Makes the marks by which stored stacks name dialogs: a hash of the file and place where a dialog is written, and for one that a kind
/// made itself, of which one it is there. Short, since every turn stores some.
/// </summary>
internal sealed class DialogMarks
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
    private const int Length = 5;

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, int Line, int Column), int> _made = [];

    /// <summary>The mark of a dialog; dialogs come in the order of loading.</summary>
    public string Next(Dialog dialog)
    {
        var (file, at) = (dialog.Origin.File, dialog.Origin.At);
        var which = 0;
        if (dialog.Definition is null)
        {
            var place = (file, at.Line, at.Column);
            which = _made[place] = _made.GetValueOrDefault(place) + 1;
        }

        for (var clash = 0; ; clash++)
        {
            var mark = Hash(string.Create(CultureInfo.InvariantCulture, $"{file}|{at.Line}|{at.Column}|{which}|{clash}"));
            if (_given.Add(mark))
            {
                return mark;
            }
        }
    }

    /// <summary>FNV-1a, 64 bits, of which 30 are kept.</summary>
    private static string Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ octet) * 1099511628211UL;
        }

        hash ^= hash >> 30;
        return string.Create(Length, hash, static (mark, bits) =>
        {
            for (var i = 0; i < mark.Length; i++, bits >>= 6)
            {
                mark[i] = Digits[(int)(bits & 63)];
            }
        });
    }
}

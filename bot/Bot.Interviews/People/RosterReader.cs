using System.Globalization;
using System.Text;
using Bot.Interviews.Studies;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bot.Interviews.People;

/// <summary>
/// Reads a roster: CSV (RFC 4180) in UTF-8 with or without a byte order mark, separated by commas or semicolons, with a
/// header whose columns may stand in any order. The whole file is checked, and everything that is wrong is reported at once.
/// The format is described in docs/people.md.
/// </summary>
public static class RosterReader
{
    /// <summary>The most people in one file.</summary>
    public const int MostRows = 10_000;

    /// <summary>The largest file that is read.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file for a study.</summary>
    public static Roster Read(ReadOnlyMemory<byte> file, Study study)
    {
        if (file.Length > MostBytes)
        {
            return Refused($"the file is larger than {MostBytes / (1024 * 1024)} MiB. Split it: people are found again by their address, so several files add up.");
        }

        try
        {
            return Read(s_strict.GetString(file.Span), study);
        }
        catch (DecoderFallbackException)
        {
            return Refused("the file is not UTF-8, so names would be garbled. In a spreadsheet choose \"CSV UTF-8\" when saving.");
        }
    }

    private static Roster Read(string text, Study study)
    {
        text = text.TrimStart('\uFEFF');
        var errors = new List<RosterError>();
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separator(text),
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = false,
            BadDataFound = bad => errors.Add(new(bad.Context.Parser!.Row, "", "a quotation mark stands where none may: put the whole value in quotation marks and double those inside, for example \"Ann \"\"Nan\"\" Lee\".")),
        });
        var rows = new RosterRows(study, errors);
        if (!parser.Read() || !rows.ReadHeader(parser.Record!))
        {
            return errors.Count > 0 ? new([], errors) : Refused($"the file is empty. It begins with a header, for example {RosterColumn.Header}");
        }

        while (parser.Read())
        {
            if (parser.Record!.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (rows.Count == MostRows)
            {
                errors.Add(new(parser.Row, "", string.Create(CultureInfo.InvariantCulture, $"a file holds at most {MostRows} people. Split it: people are found again by their address, so several files add up.")));
                break;
            }

            rows.Read(parser.Row, parser.Record!);
        }

        return errors.Count > 0 ? new([], [.. errors.OrderBy(e => e.Row)]) : new(rows.Entries, []);
    }

    /// <summary>What separates the header's columns: whichever of the two there is more of.</summary>
    private static string Separator(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        return header.Count(';') > header.Count(',') ? ";" : ",";
    }

    private static Roster Refused(string problem) => new([], [new(1, "", problem)]);
}

using System.Globalization;
using Bot.Interviews.Commands;
using Bot.Interviews.Studies;

namespace Bot.Interviews.People;

/// <summary>The rows of a roster, one after the other, each cell held against its column.</summary>
internal sealed class RosterRows(Study study, List<RosterError> errors)
{
    private const int LongestName = 120;
    private const int LongestId = 200;
    private const int MostMonths = 1200;
    private const int Shown = 40;
    private static readonly string[] s_channels = ["slack", "msteams"];

    private readonly List<RosterEntry> _entries = [];
    private readonly Dictionary<string, int> _rowByContact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private int _width;
    private int _row;
    private string[] _cells = [];

    public int Count { get; private set; }

    public IReadOnlyList<RosterEntry> Entries => _entries;

    /// <summary>Reads the header; false when rows cannot be read with it.</summary>
    public bool ReadHeader(string[] header)
    {
        _row = 1;
        _width = header.Length;
        foreach (var (name, at) in header.Select((name, at) => (name.Trim(), at)))
        {
            if (!RosterColumn.All.Any(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                Wrong("", $"there is no column \"{Short(name)}\". Known are {Listed(RosterColumn.All.Select(c => c.Name))}; the header is, for example, {RosterColumn.Header}");
            }
            else if (!_columns.TryAdd(name, at))
            {
                Wrong(name, "this column stands there twice.");
            }
        }

        foreach (var missing in RosterColumn.All.Where(c => c.IsRequired && !_columns.ContainsKey(c.Name)))
        {
            Wrong(missing.Name, $"this column is missing. The header is, for example, {RosterColumn.Header}");
        }

        return errors.Count == 0;
    }

    public void Read(int row, string[] cells)
    {
        (_row, _cells) = (row, cells);
        Count++;
        if (cells.Length != _width)
        {
            Wrong("", string.Create(CultureInfo.InvariantCulture, $"found {cells.Length} values, expected {_width} as in the header. A value that holds the separator stands in quotation marks, for example \"Lee, Ann\"."));
            return;
        }

        var contact = Address();
        var entry = new RosterEntry(Name(), contact ?? new(Contact.Mail, ""), Segment(), Tenure(), Value(), Language(), TimeZone());
        if (contact is not null)
        {
            _entries.Add(entry);
        }
    }

    private string Name()
    {
        var name = Cell(RosterColumn.Person);
        if (name.Length > LongestName || name.Any(char.IsControl))
        {
            Wrong(RosterColumn.Person, name, $"a name of at most {LongestName} characters in one line", "Ann Lee");
        }

        return name;
    }

    private Contact? Address()
    {
        var text = Cell(RosterColumn.Address);
        var contact = text.Split(':', 2) is [var channel, { Length: > 0 and <= LongestId } id] && s_channels.Contains(channel, StringComparer.OrdinalIgnoreCase) && !id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? new Contact(channel.ToLowerInvariant(), id)
            : text.Length > 0 && EmailReader.Read(text) == text ? new Contact(Contact.Mail, text) : null;
        if (contact is null)
        {
            Wrong(RosterColumn.Address, text, $"an e-mail address, or a person's id in a channel after {Listed(s_channels.Select(c => c + ":"))}", "ann.lee@example.com");
            return null;
        }

        if (!_rowByContact.TryAdd(contact.Key, _row))
        {
            Wrong(RosterColumn.Address.Name, string.Create(CultureInfo.InvariantCulture, $"found \"{Short(text)}\", which row {_rowByContact[contact.Key]} has already; expected every address once. Delete one of the two rows."));
            return null;
        }

        return contact;
    }

    private string? Segment()
    {
        var text = Cell(RosterColumn.Segment);
        if (text.Length == 0)
        {
            return null;
        }

        if (study.Segments.FirstOrDefault(s => s.Id.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } segment)
        {
            return segment.Id;
        }

        Wrong(RosterColumn.Segment, text, study.Segments.IsEmpty ? $"nothing, since the study {study.Id} has no segments" : $"a segment of the study {study.Id}: {Listed(study.Segments.Select(s => s.Id))}", study.Segments.FirstOrDefault()?.Id);
        return null;
    }

    private int? Tenure()
    {
        var text = Cell(RosterColumn.Tenure);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= MostMonths)
        {
            return months;
        }

        Wrong(RosterColumn.Tenure, text, $"a whole number of months from 0 to {MostMonths}", "30");
        return null;
    }

    private CustomerValue? Value()
    {
        var text = Cell(RosterColumn.Value);
        if (text.Length == 0)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<CustomerValue>())
        {
            if (text.Equals(YamlNodes.Written(value), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        Wrong(RosterColumn.Value, text, Listed(Enum.GetValues<CustomerValue>().Select(YamlNodes.Written)), "high");
        return null;
    }

    private string? Language()
    {
        var text = Cell(RosterColumn.Language);
        if (text.Length == 0)
        {
            return null;
        }

        for (var tag = text; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : "")
        {
            if (study.Languages.FirstOrDefault(l => l.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                return known;
            }
        }

        Wrong(RosterColumn.Language, text, $"a language of the study {study.Id}: {Listed(study.Languages)}", study.Languages[0]);
        return null;
    }

    private string? TimeZone()
    {
        var text = Cell(RosterColumn.TimeZone);
        if (text.Length == 0)
        {
            return null;
        }

        if (QuietHours.FindZone(text) is not null)
        {
            return text;
        }

        Wrong(RosterColumn.TimeZone, text, "an IANA time zone", "Europe/Berlin");
        return null;
    }

    private string Cell(RosterColumn column) => _columns.TryGetValue(column.Name, out var at) ? _cells[at].Trim() : "";

    private void Wrong(RosterColumn column, string found, string expected, string? example) =>
        Wrong(column.Name, $"found {(found.Length == 0 ? "nothing" : $"\"{Short(found)}\"")}, expected {expected}{(example is null ? "" : $", for example {example}")}.");

    private void Wrong(string column, string problem) => errors.Add(new(_row, column, problem));

    private static string Short(string text)
    {
        var shown = text.Length > Shown ? text[..Shown] + "…" : text;
        return string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c));
    }

    private static string Listed(IEnumerable<string> words) =>
        words.ToList() is [.. var first, var last] && first.Count > 0 ? $"{string.Join(", ", first)} or {last}" : string.Concat(words);
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>Reads a proposal strictly: each field once, of its type, from its list, within its size; nothing else, nothing after.</summary>
internal ref struct ProposalParser
{
    private static readonly string[] s_fields = ["richness", "slotsCovered", "emotion", "trigger", "wish", "probe"];
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    private Utf8JsonReader _reader;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _richness;
    private ImmutableArray<string> _slots = [];
    private Emotion _emotion;
    private ProbeTrigger? _trigger;
    private ParticipantWish _wish;
    private string _probe = "";

    private ProposalParser(byte[] utf8) => _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 4 });

    public static ProposalResult Parse(string json)
    {
        if (json.Length > Proposal.MostCharacters)
        {
            return new ProposalResult.Rejected($"Found {json.Length} characters, expected at most {Proposal.MostCharacters}.");
        }

        try
        {
            var parser = new ProposalParser(s_strict.GetBytes(json));
            return new ProposalResult.Accepted(parser.Read());
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or EncoderFallbackException or FormatException)
        {
            // InvalidOperationException: an escaped half of a surrogate pair. FormatException: our own findings below.
            return new ProposalResult.Rejected(problem is FormatException ? problem.Message : "This is not JSON that can be read.");
        }
    }

    private Proposal Read()
    {
        Expect(JsonTokenType.StartObject, "an object");
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadField(_reader.GetString()!);
        }

        if (_reader.Read())
        {
            throw new FormatException("Found something after the object, expected its end.");
        }

        var seen = _seen;
        if (Array.Find(s_fields, field => !seen.Contains(field)) is { } missing)
        {
            throw new FormatException($"The field {missing} is missing.");
        }

        return new Proposal(new FollowUpRating(_richness, _slots, _emotion, _trigger, _wish), _probe);
    }

    private void ReadField(string name)
    {
        if (!_seen.Add(name))
        {
            throw new FormatException(name.Length > 20 ? "A field was given twice." : $"The field {name} was given twice.");
        }

        switch (name)
        {
            case "richness":
                Expect(JsonTokenType.Number, "a whole number for richness");
                _richness = _reader.TryGetInt32(out var number) && number is >= 0 and <= Proposal.HighestRichness
                    ? number
                    : throw new FormatException($"Found another richness, expected 0 to {Proposal.HighestRichness}.");
                break;
            case "slotsCovered":
                _slots = ReadSlots();
                break;
            case "emotion":
                _emotion = ReadName<Emotion>("emotion");
                break;
            case "trigger":
                var trigger = ReadText("trigger", Proposal.LongestSlot);
                _trigger = trigger == Proposal.NoTrigger ? null : Find<ProbeTrigger>("trigger", trigger);
                break;
            case "wish":
                _wish = ReadName<ParticipantWish>("wish");
                break;
            case "probe":
                _probe = ReadText("probe", Proposal.LongestProbe).Trim();
                break;
            default:
                throw new FormatException("Found a field that the schema does not have.");
        }
    }

    private ImmutableArray<string> ReadSlots()
    {
        Expect(JsonTokenType.StartArray, "a list for slotsCovered");
        var slots = ImmutableArray.CreateBuilder<string>();
        while (_reader.Read() && _reader.TokenType == JsonTokenType.String)
        {
            slots.Add(Bounded("slotsCovered", Proposal.LongestSlot));
            if (slots.Count > Proposal.MostSlots)
            {
                throw new FormatException($"Found more than {Proposal.MostSlots} slots.");
            }
        }

        return _reader.TokenType == JsonTokenType.EndArray
            ? slots.ToImmutable()
            : throw new FormatException("Found something else in slotsCovered, expected texts.");
    }

    private T ReadName<T>(string field) where T : struct, Enum => Find<T>(field, ReadText(field, Proposal.LongestSlot));

    private static T Find<T>(string field, string name) where T : struct, Enum => WireName.All<T>().TryGetValue(name, out var value)
        ? value
        : throw new FormatException($"Found another {field}, expected one of: {string.Join(", ", WireName.All<T>().Keys.Order(StringComparer.Ordinal))}.");

    private string ReadText(string field, int longest)
    {
        Expect(JsonTokenType.String, $"a text for {field}");
        return Bounded(field, longest);
    }

    private readonly string Bounded(string field, int longest)
    {
        var text = _reader.GetString()!;
        return text.Length <= longest ? text : throw new FormatException($"Found {text.Length} characters in {field}, expected at most {longest}.");
    }

    private void Expect(JsonTokenType type, string expected)
    {
        if (!_reader.Read() || _reader.TokenType != type)
        {
            throw new FormatException($"Found {_reader.TokenType}, expected {expected}.");
        }
    }
}

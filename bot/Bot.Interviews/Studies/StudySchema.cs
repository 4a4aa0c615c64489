using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Interviews.Studies;

/// <summary>The JSON Schema (draft 7) of <c>study.yaml</c>, for editors: what <see cref="StudyFile"/> reads, and nothing else.</summary>
public static class StudySchema
{
    private const string IdPattern = "^[a-z0-9][a-z0-9-]{0,63}$";
    private const string ColourPattern = "^#[0-9a-fA-F]{6}$";
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema.</summary>
    /// <param name="topics">The topics that a study may switch on.</param>
    public static string Write(IEnumerable<string> topics)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Study",
            ["description"] = "What a study.yaml may hold.",
        };
        foreach (var (name, value) in Study(topics).ToList())
        {
            schema[name] = value?.DeepClone();
        }

        schema["definitions"] = new JsonObject { ["text"] = LocalText(), ["question"] = Question() };
        return schema.ToJsonString(s_indented) + "\n";
    }

    private static JsonObject Study(IEnumerable<string> topics) => Mapping(
        "",
        ["id", "title", "researchQuestion", "experience", "questions"],
        ("id", Text("What links and “start <study>” name.", IdPattern)),
        ("flow", Text("The dialog that runs the interview; the id when left out.")),
        ("access", Names<StudyAccess>("Who may begin: anybody who has the link, or only who is invited.")),
        ("title", Local("What participants read first.")),
        ("researchQuestion", Text("What the study is to find out.")),
        ("researchType", Names<ResearchType>("What kind of research it is.")),
        ("description", Text("What it is about, in a few sentences.")),
        ("goals", Texts("Three or more, by priority.")),
        ("participants", Text("Who is meant to take part.")),
        ("languages", Texts("BCP 47 tags. The first is the study's own, in which is asked what another language lacks.")),
        ("segments", List("Kinds of customers that counts and wording are kept apart by.", Mapping(
            "",
            ["id", "name"],
            ("id", Text("What rosters and links name.", IdPattern)),
            ("name", Local("As researchers and participants read it.")),
            ("former", Flag("They have left: they are asked in the past tense, and never why they stay.")),
            ("flow", Text("The dialog that runs their interviews; the study's when left out."))))),
        ("outline", List("What is to be learnt in each step of the interview, for whoever words the follow-ups.", Mapping(
            "",
            ["aim"],
            ("topic", Names<Topic>("The step.")),
            ("aim", Text("What is to be learnt."))))),
        ("topics", new JsonObject { ["type"] = "array", ["description"] = "Topics of common/topics.yaml whose questions are asked too.", ["items"] = Enumeration([.. topics]) }),
        ("delivery", Texts("Where finished transcripts go, in the words of Researcher__Channel; where that says when left out.")),
        ("readers", Enumeration("account").With("description", "Who may read the results: everybody who may sign in.")),
        ("experience", Experience()),
        ("questions", new JsonObject { ["type"] = "array", ["minItems"] = 1, ["description"] = "In the order of the interview.", ["items"] = Reference("question") }),
        ("budget", Mapping(
            "What a participant's time is worth: past it no follow-up is asked, mandatory questions still are.",
            [],
            ("minutes", Number("Minutes.", 1, 120)),
            ("turns", Number("Answers.", 1, 500)))),
        ("retention", Mapping(
            "How long things are kept.",
            [],
            ("days", Number("A transcript, in days after the end.", 1, 3650)),
            ("silenceHours", Number("Without a word for so long, an interview ends as silent.", 1, 24 * 365)),
            ("reminderHours", Number("Without a word for so long, participants are reminded in their chat; 0 for never.", 0, 24 * 365)))),
        ("invitation", Mapping(
            "How people are invited.",
            [],
            ("days", Number("For how long an invitation is good.", 1, 365)),
            ("reminderDays", Number("When those are reminded who have not begun; 0 for never.", 0, 60)),
            ("timeZone", Text("Where people are of whom nobody said it: an IANA name.")))));

    private static JsonObject Experience() => Mapping(
        "What a participant sees.",
        ["welcome", "consent", "closing", "researcher"],
        ("minutes", Number("How long it takes, as it is promised.", 1, 60)),
        ("researcher", Mapping(
            "Who is behind the study.",
            ["name", "role"],
            ("name", Text("Their name.")),
            ("role", Local("What they do.")),
            ("bio", Local("A sentence or two.")),
            ("photo", Text("An https address.", "^https://")))),
        ("brand", Mapping(
            "How the interview page looks.",
            [],
            ("name", Text("The company's name as participants know it.")),
            ("logo", Text("An https address.", "^https://")),
            ("light", Text("Accent colour on light backgrounds, #rrggbb.", ColourPattern)),
            ("dark", Text("Accent colour on dark backgrounds, #rrggbb.", ColourPattern)))),
        ("welcome", Local("Who asks and why.")),
        ("consent", Local("What is agreed to.")),
        ("optIn", Local("The question whether they want to hear what changed; left out, nothing is offered.")),
        ("closing", Local("The last words.")),
        ("callToAction", Mapping("What they may do next; said with the last words.", ["text"], ("text", Local("The invitation.")), ("link", Text("An https address.", "^https://")))),
        ("support", Local("Where somebody in distress finds help.")),
        ("thankYouMail", Flag("Who left an address is thanked by e-mail.")),
        ("signIn", Flag("On the web only those may begin whom a personal link or a signed token names.")),
        ("rateInterview", Flag("Participants may rate the interview; true when left out.")));

    private static JsonObject Question() => Mapping(
        "A question that is asked word for word, once.",
        ["id", "text"],
        ("id", Text("Unique in the study.", IdPattern)),
        ("topic", Names<Topic>("The step of the interview that it belongs to.")),
        ("mandatory", Flag("Asked of everybody, whatever happens.")),
        ("depth", new JsonObject
        {
            ["description"] = "How many follow-ups it may have: none, light (1), standard (2), deep (3), or the number.",
            ["enum"] = new JsonArray([.. Enum.GetValues<Depth>().Select(depth => (JsonNode)YamlNodes.Written(depth)), .. Enumerable.Range(0, Studies.Question.MostFollowUps + 1).Select(number => (JsonNode)number)]),
        }),
        ("text", Local("What is asked.")),
        ("former", Local("What people who have left are asked instead, in the past tense.")),
        ("bySegment", new JsonObject { ["type"] = "object", ["description"] = "What the people of some segments are asked instead.", ["additionalProperties"] = Reference("text") }),
        ("slots", List("What an answer should speak about; the first that stays open becomes the first follow-up.", Mapping(
            "",
            ["name"],
            ("name", Text("What it is.")),
            ("followUp", Local("Your own words to ask for it.")),
            ("formerFollowUp", Local("The same for people who have left."))))));

    private static JsonObject LocalText() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            new JsonObject
            {
                ["type"] = "object",
                ["minProperties"] = 1,
                ["additionalProperties"] = new JsonObject
                {
                    ["anyOf"] = new JsonArray(
                        new JsonObject { ["type"] = "string", ["minLength"] = 1 },
                        Mapping("A machine's translation.", ["machine", "of"], ("machine", Text("The translation.")), ("of", Text("What was translated.")))),
                },
            }),
    };

    private static JsonObject Mapping(string description, string[] required, params (string Name, JsonObject Shape)[] properties)
    {
        var mapping = Described("object", description);
        mapping["additionalProperties"] = false;
        if (required.Length > 0)
        {
            mapping["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        }

        mapping["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Shape)));
        return mapping;
    }

    private static JsonObject List(string description, JsonObject items) => Described("array", description).With("items", items);

    private static JsonObject Texts(string description) => List(description, new JsonObject { ["type"] = "string" });

    private static JsonObject Text(string description, string? pattern = null) =>
        pattern is null ? Described("string", description) : Described("string", description).With("pattern", pattern);

    private static JsonObject Flag(string description) => Described("boolean", description);

    private static JsonObject Number(string description, int least, int most) => Described("integer", description).With("minimum", least).With("maximum", most);

    private static JsonObject Names<T>(string description)
        where T : struct, Enum => Enumeration([.. Enum.GetValues<T>().Select(YamlNodes.Written)]).With("description", description);

    private static JsonObject Local(string description) => new() { ["description"] = description, ["allOf"] = new JsonArray(Reference("text")) };

    private static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    private static JsonObject Enumeration(params string[] names) => new() { ["enum"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) };

    private static JsonObject Described(string type, string description) =>
        description.Length == 0 ? new() { ["type"] = type } : new() { ["type"] = type, ["description"] = description };

    private static JsonObject With(this JsonObject shape, string name, JsonNode value)
    {
        shape[name] = value;
        return shape;
    }
}

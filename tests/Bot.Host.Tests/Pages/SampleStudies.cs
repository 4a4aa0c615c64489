using System.Collections.Immutable;
using System.Text;
using Bot.Host.Pages.Interview;
using Bot.Interviews.Studies;

namespace Bot.Host.Tests.Pages;

/// <summary>Studies as researchers write them, one for each door and some that are hard to show.</summary>
public sealed class SampleStudies : IStudyDirectory
{
    public const string LongWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    private readonly List<StudyDoor> _doors =
    [
        new(Loyalty, DoorState.Open),
        new(Loyalty with { Id = "closed" }, DoorState.Closed),
        new(Loyalty with { Id = "by-invitation", Access = StudyAccess.Invitation }, DoorState.InvitationOnly),
        new(Loyalty with { Id = "expired" }, DoorState.Expired),
        new(Loyalty with { Id = "used" }, DoorState.Used),
        new(Strange, DoorState.Open),
    ];

    public static Study Loyalty { get; } = new()
    {
        Id = "loyalty",
        Title = Text("Why people stay with Northwind", "Warum Menschen bei Northwind bleiben"),
        Flow = "loyalty",
        Access = StudyAccess.Open,
        ResearchQuestion = "What drives loyalty?",
        Languages = ["en", "de"],
        Segments = [new("loyal", Text("Long-term loyal", "Langjährig treu")), new("at-risk", Text("At risk", "Gefährdet"))],
        Experience = new(
            Text("We would like to understand what keeps you with us, and what gets in the way. What you say goes straight into how we plan next year.",
                "Wir möchten verstehen, was Sie bei uns hält und was im Weg steht. Was Sie sagen, fließt direkt in unsere Planung für das nächste Jahr ein."),
            Text("Do you agree?", "Sind Sie einverstanden?"),
            Text("Thank you.", "Danke."),
            new("Dana Reyes", Text("Head of Customer Research", "Leiterin Kundenforschung"), Text("Has listened to customers for twelve years, mostly by telephone.", "Hört Kundinnen und Kunden seit zwölf Jahren zu, meistens am Telefon.")),
            new("Northwind", Light: "#0b6b5d", Dark: "#6fd3c0")),
    };

    /// <summary>Names that try to leave their place, no spaces to break at, a colour nobody can read, another script.</summary>
    public static Study Strange { get; } = Loyalty with
    {
        Id = "strange",
        Title = LocalText.Of("ar", $"لماذا <script>alert(1)</script> {LongWord}"),
        Languages = ["ar"],
        Experience = Loyalty.Experience with
        {
            Welcome = LocalText.Of("ar", "أهلاً بكم. نود أن نفهم ما الذي يبقيكم معنا. \"><img src=x onerror=alert(1)>"),
            Researcher = new("<b>دانا</b> \"رييس\"", LocalText.Of("ar", "باحثة"), Photo: "photo.png"),
            Brand = new("شركة & أبناؤها", Logo: "https://pictures.example/logo.png", Light: "#ffee00", Dark: "red;}*{display:none"),
        },
    };

    public ValueTask<StudyDoor?> FindAsync(string studyOrLink, CancellationToken cancellation) =>
        ValueTask.FromResult(_doors.Find(door => door.Study.Id == studyOrLink));

    public ValueTask<IReadOnlyList<Study>> ListAsync(CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<Study>>([Loyalty, Loyalty with { Id = "by-invitation", Title = Text("Leaving", "Gehen"), Access = StudyAccess.Invitation }]);

    public ValueTask<StudyPicture?> FindPictureAsync(string studyOrLink, StudyPictureKind kind, CancellationToken cancellation) =>
        ValueTask.FromResult<StudyPicture?>((studyOrLink, kind) switch
        {
            ("strange", StudyPictureKind.Photo) => new(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle cx='5' cy='5' r='4'/></svg>"), "image/svg+xml"),
            ("strange", StudyPictureKind.Logo) => new(Encoding.UTF8.GetBytes("<script>"), "text/html"),
            _ => null,
        });

    private static LocalText Text(string en, string de) =>
        new(ImmutableSortedDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, [KeyValuePair.Create("en", en), KeyValuePair.Create("de", de)]));
}

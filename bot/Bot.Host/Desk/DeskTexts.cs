using Bot.Interviews.Bundles;
using Bot.Interviews.Studies;

namespace Bot.Host.Desk;

/// <summary>The words of the desk.</summary>
internal static class DeskTexts
{
    public const string Help = """
        I hold research interviews in private chats and bring you what was said. Here you can ask me:
        • invite @person @person to <study> as <segment> – I write to them and ask whether they take part
        • status – how the studies go; status <study> for one
        • studies – which studies there are
        • study new <research question> – I draft a study; then tell me what to change, “undo”, or “publish”
        • drafts – which there are; draft 7 goes on with one, study edit <study> changes a published study, close draft ends it
        • study check <study> – the wording of its questions
        • last – the interview that ended last; last 5 for more
        """;

    public const string NotUnderstood = "I did not understand that. " + Help;

    public const string WroteToYou = "I hold interviews in private: I have just written to you.";

    /// <summary>For everybody who is no researcher.</summary>
    public static string Private(IReadOnlyList<StudyBundle> open) =>
        "I hold interviews in private and never here, where others read along. Open a personal chat with me"
        + (open.Count == 0 ? "." : $" and write {string.Join(" or ", open.Select(b => $"“start {b.Study.Id}”"))}.");

    /// <param name="id">Of the person who asked: what an administrator needs.</param>
    public static string NotAllowed(string id) =>
        $"Only researchers may ask me that. Whoever runs this installation can add you: the setting Researcher__Allowed has to name {id}.";

    public const string InviteHow = "Tell me to which study: invite @person to <study>, or invite @person to <study> as <segment>. “studies” lists them.";

    public const string InviteWhom = "Mention the people I shall invite, for example: invite @Ann @Bob to loyalty as at-risk.";

    public static string TooMany(int most) => $"I invite at most {most} people at once; for more, import a roster (docs/people.md).";

    public static string UnknownSegment(string segment, Study study) =>
        study.Segments.Length == 0
            ? $"The study {study.Id} has no segments: leave out “as {segment}”."
            : $"The study {study.Id} has no segment “{segment}”. There are: {string.Join(", ", study.Segments.Select(s => s.Id))}.";

    /// <summary>What became of an invitation of several people. People are named by the names that the channel gave, which are no mentions.</summary>
    public static string InvitedTo(Study study, string? segment, IReadOnlyList<(Mentioned Who, string? Problem)> results)
    {
        var sent = results.Count(r => r.Problem is null);
        var lines = results.Where(r => r.Problem is not null).Select(r => $"• {(r.Who.Name.Length > 0 ? r.Who.Name : r.Who.Id)}: not invited, {r.Problem}.");
        var first = sent == 0 ? "I have invited nobody." : $"I am inviting {sent} {(sent == 1 ? "person" : "people")} to {study.Id}{(segment is null ? "" : $" as {segment}")}; I remind each of them once at most.";
        return string.Join('\n', lines.Prepend(first));
    }

    public static string UnknownStudy(string study, IEnumerable<string> known) =>
        $"There is no study called “{study}”. There are: {string.Join(", ", known)}.";
}

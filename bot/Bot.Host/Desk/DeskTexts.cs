using Bot.Interviews.Bundles;

namespace Bot.Host.Desk;

/// <summary>The words of the desk.</summary>
internal static class DeskTexts
{
    public const string Help = """
        I hold research interviews in private chats and bring you what was said. Here you can ask me:
        • invite @person @person to <study> as <segment> – I write to them and ask whether they take part
        • status – how the studies go; status <study> for one
        • studies – which studies there are
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

    public static string UnknownStudy(string study, IEnumerable<string> known) =>
        $"There is no study called “{study}”. There are: {string.Join(", ", known)}.";
}

using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;
using Bot.Interviews.Loading;
using Bot.Interviews.Turns;

namespace Bot.Benchmarks;

/// <summary>Turns of conversations: a plain flow, which the reference runs too, and a study of ours.</summary>
internal static class DialogWorks
{
    private const string Study = "loyalty";

    public static Work Conversing()
    {
        var found = new Diagnostics();
        var flow = FlowLoader.Load(new FlowFiles(Cases.Folder("tests", "Bot.Benchmarks", "cases", "interview")), StandardKinds.Table, DialogFunctions.Table, found);
        var shelf = new Shelf(flow ?? throw new InvalidDataException(string.Join('\n', found)), null, null);
        List<Activity> said = [.. Cases.Said("interview").Select(Activity.Message)];
        return new("conversing", "turn of a dialog", said.Count, () => Hold(shelf, said), () => [.. Hold(shelf, said).Select(reply => (Value)reply.MessageText!)]);
    }

    public static Work Interviewing()
    {
        var found = new Diagnostics();
        var loader = new BundleLoader();
        var folder = FlowFolder.Of(Cases.Folder("dialogs"), []);
        var bundle = loader.Load(folder.Studies[Study], revision: 1, found);
        var shelf = new Shelf(null, bundle, loader.LoadLobby(folder.Common, found));
        var start = Activity.Event(Lobby.StartEvent, ObjectValue.Empty.With("study", Study).With("language", "en"));
        List<Activity> said = [start, .. Cases.Said("study").Select(Activity.Message)];
        return found.HasErrors
            ? throw new InvalidDataException(string.Join('\n', found))
            : new(null, $"turn of the study {Study}", said.Count, () => Hold(shelf, said), () => [.. Hold(shelf, said).Select(reply => (Value)reply.MessageText!)]);
    }

    private static List<Activity> Hold(Shelf shelf, List<Activity> said)
    {
        var conversation = new Conversation(shelf);
        return [.. said.SelectMany(conversation.Say)];
    }
}

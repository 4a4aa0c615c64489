using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Host.Library;
using Bot.Interviews.Bundles;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Channels.Slack;

/// <summary>The Home tab, with open studies and the person's own interviews, and the window in which an interview is begun.</summary>
internal sealed class SlackViews(SlackApi api, SlackInstallations installations, SlackPeople people, StudyLibrary library, ParticipantInterviews interviews)
{
    /// <summary>The block of the window that holds the choice.</summary>
    public const string StudyBlock = "study";

    private const int MostStudies = 20;
    private const int MostInterviews = 20;

    /// <summary>Shows somebody their Home tab as it is now.</summary>
    public async Task PublishHomeAsync(SlackArrival.Home home, CancellationToken cancellation)
    {
        if (await installations.FindTokenAsync(home.Workspace.Team, home.Workspace.Enterprise, cancellation) is not { } token)
        {
            return;
        }

        var person = await people.FindAsync(home.Workspace, home.User, cancellation);
        var own = await interviews.OfAsync(SlackActivity.Channel, home.Workspace.Team, home.User, "", cancellation);
        var view = ObjectValue.Empty.With("type", "home").With("blocks", ListValue.Of(HomeBlocks(SlackWords.In(person.Locale), person.Locale, library.Open, own)));
        await api.CallAsync(SlackMethod.PublishView, token, ObjectValue.Empty.With("user_id", home.User).With("view", view), cancellation);
    }

    /// <summary>Opens the window in which an interview is begun.</summary>
    public async Task OpenWindowAsync(SlackArrival.Window window, CancellationToken cancellation)
    {
        if (await installations.FindTokenAsync(window.Workspace.Team, window.Workspace.Enterprise, cancellation) is not { } token)
        {
            return;
        }

        var person = await people.FindAsync(window.Workspace, window.User, cancellation);
        var view = WindowView(SlackWords.In(person.Locale), person.Locale, library.Open);
        await api.CallAsync(SlackMethod.OpenView, token, ObjectValue.Empty.With("trigger_id", window.Trigger).With("view", view), cancellation);
    }

    internal static IEnumerable<ObjectValue> HomeBlocks(SlackWords words, string? locale, IReadOnlyList<StudyBundle> open, IReadOnlyList<InterviewSummary> own)
    {
        yield return SlackBlocks.Header(words.HomeMine);
        if (own.Count == 0)
        {
            yield return SlackBlocks.Section(words.HomeNone);
        }

        foreach (var interview in own.Take(MostInterviews))
        {
            yield return SlackBlocks.Section(words.Line(interview));
        }

        yield return SlackBlocks.Divider();
        yield return SlackBlocks.Header(words.HomeOpen);
        if (open.Count == 0)
        {
            yield return SlackBlocks.Section(words.NoStudy);
        }

        foreach (var bundle in open.Take(MostStudies))
        {
            yield return SlackBlocks.Section(Title(bundle, locale)).With("accessory", SlackBlocks.Button(
                $"{SlackInteractions.ChoiceAction}-{bundle.Study.Id}", words.Begin, Json.Write(ObjectValue.Empty.With("start", bundle.Study.Id))));
        }
    }

    internal static ObjectValue WindowView(SlackWords words, string? locale, IReadOnlyList<StudyBundle> open)
    {
        var window = ObjectValue.Empty
            .With("type", "modal")
            .With("callback_id", SlackInteractions.StartCallback)
            .With("title", SlackBlocks.Plain(words.ModalTitle, SlackLimits.ModalTitle))
            .With("close", SlackBlocks.Plain(words.ModalClose, SlackLimits.ModalTitle));
        return open.Count == 0
            ? window.With("blocks", ListValue.Of([SlackBlocks.Section(words.NoStudy)]))
            : window.With("submit", SlackBlocks.Plain(words.ModalSubmit, SlackLimits.ModalTitle)).With("blocks", ListValue.Of([Choice(words, locale, open)]));
    }

    private static ObjectValue Choice(SlackWords words, string? locale, IReadOnlyList<StudyBundle> open) => ObjectValue.Empty
        .With("type", "input")
        .With("block_id", StudyBlock)
        .With("label", SlackBlocks.Plain(words.ModalStudy, SlackLimits.FieldText))
        .With("element", ObjectValue.Empty
            .With("type", "static_select")
            .With("action_id", StudyBlock)
            .With("options", ListValue.Of(open.Where(bundle => bundle.Study.Id.Length <= SlackLimits.OptionValue).Take(SlackLimits.Options).Select(bundle => ObjectValue.Empty
                .With("text", SlackBlocks.Plain(Title(bundle, locale), SlackLimits.ButtonText))
                .With("value", bundle.Study.Id)))));

    private static string Title(StudyBundle bundle, string? locale) => bundle.Study.Title.In(locale ?? "en", bundle.Study.Languages[0]);
}

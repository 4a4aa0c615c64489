using System.Globalization;
using Bot.Host.Drafts;

namespace Bot.Host.Desk;

/// <summary>
/// Studies from one sentence, in a channel or group. A place talks about one draft at a time, whoever of the researchers there
/// speaks; what they say is done to it.
/// </summary>
public sealed class DeskDrafts(StudyDrafts drafts, DraftStore store)
{
    private const int MostFindings = 20;

    /// <summary>The answer to a command about drafts; null for words where no draft is talked about.</summary>
    public async Task<string?> AnswerAsync(DeskRequest asked, DeskCommand command, CancellationToken cancellation)
    {
        var place = $"{asked.Place.Channel}/{asked.Place.Tenant}/{asked.Place.Conversation}";
        switch (command)
        {
            case DeskCommand.NewStudy { Question: var question }:
                return await TalkAsync(place, await drafts.BeginAsync(question, asked.AskedBy[0], cancellation, RequestOf(asked)), cancellation);
            case DeskCommand.Drafts:
                var all = await drafts.ListAsync(cancellation);
                return all.Count == 0 ? "There is no draft. Begin one with: study new <research question>" : string.Join('\n', all.Select(draft => "• " + StudyDrafts.Line(draft)));
            case DeskCommand.OpenDraft open:
                return await drafts.FindAsync(open.Name, asked.AskedBy[0], cancellation) is { } named
                    ? await TalkAsync(place, open.Edit.Length == 0 ? drafts.Show(named) : await drafts.SayAsync(named, open.Edit, asked.AskedBy[0], cancellation, RequestOf(asked)), cancellation)
                    : $"There is no draft and no study “{open.Name}”. “drafts” lists the drafts, “studies” the studies.";
            case DeskCommand.CheckStudy { Name: var study }:
                return await CheckAsync(study, cancellation);
            case DeskCommand.CloseDraft:
                await store.TalkAsync(place, null, cancellation);
                return "Good. I keep the draft; “drafts” lists all.";
            case DeskCommand.Say { Words: var words } when await store.AtAsync(place, cancellation) is { } number && await store.FindAsync(number, cancellation) is { } draft:
                return await TalkAsync(place, await drafts.SayAsync(draft, words, asked.AskedBy[0], cancellation, RequestOf(asked)), cancellation);
            default:
                return null;
        }
    }

    private async Task<string> CheckAsync(string study, CancellationToken cancellation)
    {
        var found = await drafts.CheckAsync(study, cancellation);
        return found.Count == 0 ? $"The questions of {study} have nothing to be bettered."
            : string.Join('\n', found.Take(MostFindings).Select(finding => $"• {finding.Message}"));
    }

    private async Task<string> TalkAsync(string place, DraftAnswer answer, CancellationToken cancellation)
    {
        if (answer.Draft is not { } draft)
        {
            return answer.Says;
        }

        await store.TalkAsync(place, draft.Number, cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"Draft {draft.Number}\n{answer.Says}");
    }

    private static string RequestOf(DeskRequest asked) => $"{asked.Place.Channel}/{asked.Id}";
}

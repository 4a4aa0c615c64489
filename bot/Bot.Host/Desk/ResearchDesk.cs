using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Interviews.Turns;

namespace Bot.Host.Desk;

/// <summary>
/// Answers in channels and groups. Researchers may ask how studies go, write new ones and have people invited; everybody else is offered what
/// the interviewer is for, in private.
/// </summary>
public sealed class ResearchDesk(AllowedResearchers allowed, DeskReports reports, DeskInvitations invitations, DeskDrafts drafts, IStudyShelf shelf) : IDesk
{
    public async Task<IReadOnlyList<string>> AnswerAsync(ObjectValue request, CancellationToken cancellation)
    {
        var asked = DeskRequest.Of(request);
        var command = DeskCommand.Of(asked);
        if (command is DeskCommand.Start start)
        {
            return [await StartAsync(asked, start.Study, cancellation)];
        }

        if (!allowed.Include(asked.Place.Channel, asked.AskedBy))
        {
            return [command is DeskCommand.Help or DeskCommand.Say ? DeskTexts.Private(shelf.Open) : DeskTexts.NotAllowed(asked.AskedBy[0])];
        }

        return
        [
            command switch
            {
                DeskCommand.Invite invite => await invitations.InviteAsync(asked, invite, cancellation),
                DeskCommand.Status status => await reports.StatusAsync(status.Study, cancellation),
                DeskCommand.Studies => reports.Studies(),
                DeskCommand.Last last => await reports.LastAsync(last.Count, cancellation),
                DeskCommand.NewStudy or DeskCommand.Drafts or DeskCommand.OpenDraft or DeskCommand.CheckStudy or DeskCommand.CloseDraft or DeskCommand.Say =>
                    await drafts.AnswerAsync(asked, command, cancellation) ?? DeskTexts.NotUnderstood,
                _ => DeskTexts.Help,
            },
        ];
    }

    /// <summary>Who wants to be interviewed is asked in their personal chat.</summary>
    private async Task<string> StartAsync(DeskRequest asked, string study, CancellationToken cancellation) =>
        shelf.Open.FirstOrDefault(bundle => bundle.Study.Id == study) is not { } bundle ? DeskTexts.Private(shelf.Open)
        : await invitations.OpenAsync(asked, bundle.Study, cancellation) ? DeskTexts.WroteToYou
        : DeskTexts.Private(shelf.Open);
}

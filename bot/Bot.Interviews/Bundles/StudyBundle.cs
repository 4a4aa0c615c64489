using Bot.Adaptive.Dialogs;
using Bot.Interviews.Commands;
using Bot.Interviews.Language;
using Bot.Interviews.People;
using Bot.Interviews.Probing;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Bundles;

/// <summary>
/// Everything that decides how one study's interviews run, compiled: its file, its flow, the rules of the languages, the prompts. Named
/// by the hash of its files; an interview keeps the bundle that it began with.
/// </summary>
/// <param name="Hash">Lower-case hex; changes exactly when a file changes.</param>
/// <param name="Revision">The number under which this hash was published, counting from 1.</param>
/// <param name="Invitations">What people are written about their invitation; null when the files say nothing about it.</param>
public sealed record StudyBundle(string Hash, int Revision, Study Study, Flow Flow, LanguageRulesSet Rules, FollowUpPrompts Prompts, InvitationTexts? Invitations = null)
{
    /// <summary>Reads what participants write by the rules of this bundle.</summary>
    public Readers Reads { get; } = new(Rules);
}

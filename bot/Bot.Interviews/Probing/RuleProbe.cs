using Bot.Interviews.Language;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Probing;

/// <summary>A follow-up that no model wrote.</summary>
/// <param name="Source"><see cref="MessageSource.Study"/> for the researcher's own words, else <see cref="MessageSource.Rules"/>.</param>
/// <param name="Kind">What it asks for; null for the researcher's own words.</param>
public sealed record RuleProbe(string Text, MessageSource Source, ProbeKind? Kind);

namespace Bot.Interviews.Studies;

/// <summary>What can only be judged when a study has been read whole.</summary>
internal static class StudyChecks
{
    private const int LeastGoals = 3;

    public static void Run(Study study, YamlNodes file)
    {
        Unique(study.Questions.Select(q => q.Id), file, "questions", "question");
        Unique(study.Segments.Select(s => s.Id), file, "segments", "segment");
        if (study.Questions.Length == 0)
        {
            file.Error("questions", "a study asks at least one question.");
        }

        if (study.Goals.Length is > 0 and < LeastGoals)
        {
            file.Warn("goals", $"there are {study.Goals.Length}; {LeastGoals} in order of priority say better what matters.");
        }

        foreach (var (question, segment) in study.Questions.SelectMany(q => q.BySegment.Keys, (q, segment) => (q, segment)).Where(pair => study.FindSegment(pair.segment) is null))
        {
            file.Error("questions", $"\"{question.Id}\" has a wording for the segment \"{segment}\", which the study does not have.");
        }

        if (study.Experience is { ThankYouMail: true, OptIn: null })
        {
            file.Warn("experience", "thankYouMail is on, but nobody is asked for an address: add optIn.");
        }

        foreach (var same in study.Outline.GroupBy(part => part.Topic).Where(group => group.Count() > 1))
        {
            file.Error("outline", $"two lines are about {YamlNodes.Written(same.Key)}: write one.");
        }

        foreach (var (name, language, text) in Stale(study))
        {
            file.Warn(name, $"the machine's translation into {language} is of an older text (\"{text}\"): run \"study translate {study.Id} --to {language}\" again.");
        }

        var former = study.Segments.Any(s => s.Former);
        foreach (var question in study.Questions)
        {
            if (former && question.Former is null)
            {
                file.Error("questions", $"\"{question.Id}\" has no wording for former customers, but a segment is former: add \"former:\" with the question in the past tense.");
            }

            foreach (var slot in question.Slots.Where(s => former && s is { FollowUp: not null, FormerFollowUp: null }))
            {
                file.Error("questions", $"the slot \"{slot.Name}\" of \"{question.Id}\" has a follow-up but none for former customers: add \"formerFollowUp:\".");
            }

            if (question.Slots is [{ FollowUp: not null } first, ..])
            {
                file.Warn("questions", $"the follow-up of \"{first.Name}\" in \"{question.Id}\" is never asked: the first slot is what the question itself asks, so any answer covers it. Put a slot for that in front.");
            }

            foreach (var language in study.Languages.Where(l => !question.Text.Has(l)))
            {
                file.Warn("questions", $"\"{question.Id}\" has no text in {language}; it will be asked in {study.Languages[0]}.");
            }

            foreach (var (slot, language) in
                from slot in question.Slots
                from language in study.Languages
                where slot.FollowUp?.Has(language) == false
                select (slot, language))
            {
                file.Warn("questions", $"the follow-up of \"{slot.Name}\" in \"{question.Id}\" has no text in {language}; rules or a model will word it there.");
            }

            foreach (var slots in question.Slots.GroupBy(s => s.Name).Where(g => g.Count() > 1))
            {
                file.Error("questions", $"\"{question.Id}\" names the slot \"{slots.Key}\" twice.");
            }
        }

        foreach (var (name, text) in Texts(study.Experience))
        {
            foreach (var language in study.Languages.Where(l => text is not null && !text.Has(l)))
            {
                file.Warn("experience", $"{name} has no text in {language}; it will be in {study.Languages[0]}.");
            }
        }

        if (!study.Questions.Any(q => q.Mandatory))
        {
            file.Warn("questions", "no question is mandatory: nothing is promised to be asked of everybody.");
        }
    }

    /// <summary>Translations whose original has changed since.</summary>
    private static IEnumerable<(string Name, string Language, string Original)> Stale(Study study) =>
        from entry in StudyTexts.Of(study)
        from made in entry.Text.TranslatedFrom
        where entry.Text.In(study.Languages[0], study.Languages[0]) != made.Value
        select (entry.Property, made.Key, made.Value);

    private static IEnumerable<(string Name, LocalText? Text)> Texts(ParticipantExperience experience) =>
    [
        ("welcome", experience.Welcome),
        ("consent", experience.Consent),
        ("closing", experience.Closing),
        ("optIn", experience.OptIn),
        ("support", experience.Support),
    ];

    private static void Unique(IEnumerable<string> ids, YamlNodes file, string property, string noun)
    {
        foreach (var same in ids.Where(id => id.Length > 0).GroupBy(id => id).Where(g => g.Count() > 1))
        {
            file.Error(property, $"two {noun}s have the id \"{same.Key}\".");
        }
    }
}

namespace Bot.Interviews.Studies;

/// <summary>What can only be judged when a study has been read whole.</summary>
internal static class StudyChecks
{
    public static void Run(Study study, YamlNodes file)
    {
        Unique(study.Questions.Select(q => q.Id), file, "questions", "question");
        Unique(study.Segments.Select(s => s.Id), file, "segments", "segment");
        if (study.Questions.Length == 0)
        {
            file.Error("questions", "a study asks at least one question.");
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

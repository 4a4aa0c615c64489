namespace Bot.Interviews.Studies;

/// <summary>
/// Writes a study as <c>study.yaml</c>, so that <see cref="StudyFile"/> reads the same study again. What a file left out, and
/// its comments, are not kept: what is written is whole.
/// </summary>
public static class StudyWriter
{
    /// <summary>The comment by which editors find the schema, for a file in a folder of the flow folder.</summary>
    public const string SchemaLine = "# yaml-language-server: $schema=../../docs/study.schema.json";

    /// <summary>The file.</summary>
    public static string Write(Study study)
    {
        var yaml = new YamlText(study.Languages[0]);
        yaml.Comment(SchemaLine);
        yaml.Text("id", study.Id);
        yaml.Text("flow", study.Flow);
        yaml.Name("access", study.Access);
        yaml.Local("title", study.Title);
        yaml.Text("researchQuestion", study.ResearchQuestion);
        yaml.Name("researchType", study.ResearchType);
        yaml.Text("description", study.Description);
        yaml.Texts("goals", study.Goals);
        yaml.Text("participants", study.Participants);
        yaml.Texts("languages", study.Languages);
        yaml.List("segments", study.Segments, (item, segment) => Segment(item, segment));
        yaml.List("outline", study.Outline, (item, part) =>
        {
            item.Name("topic", part.Topic);
            item.Text("aim", part.Aim);
        });
        yaml.Texts("topics", study.Topics);
        yaml.Texts("delivery", study.Delivery);
        yaml.Mapping("experience", item => Experience(item, study.Experience));
        yaml.List("questions", study.Questions, (item, question) => Question(item, question));
        yaml.Mapping("budget", item =>
        {
            item.Number("minutes", study.Budget.Minutes);
            item.Number("turns", study.Budget.Turns);
        });
        yaml.Mapping("retention", item =>
        {
            item.Number("days", study.Retention.Days);
            item.Number("silenceHours", study.Retention.SilenceHours);
            item.Number("reminderHours", study.Retention.ReminderHours);
        });
        yaml.Mapping("invitation", item =>
        {
            item.Number("days", study.Invitation.Days);
            item.Number("reminderDays", study.Invitation.ReminderDays);
            item.Text("timeZone", study.Invitation.TimeZone);
        });
        return yaml.ToString();
    }

    private static void Segment(YamlText yaml, Segment segment)
    {
        yaml.Text("id", segment.Id);
        yaml.Local("name", segment.Name);
        yaml.Flag("former", segment.Former, otherwise: false);
        yaml.Text("flow", segment.Flow);
    }

    private static void Question(YamlText yaml, Question question)
    {
        yaml.Text("id", question.Id);
        yaml.Name("topic", question.Topic);
        yaml.Flag("mandatory", question.Mandatory, otherwise: false);
        yaml.Name("depth", question.Depth);
        yaml.Local("text", question.Text);
        yaml.Local("former", question.Former);
        yaml.Mapping("bySegment", item =>
        {
            foreach (var (segment, text) in question.BySegment)
            {
                item.Local(segment, text);
            }
        });
        yaml.List("slots", question.Slots, (item, slot) =>
        {
            item.Text("name", slot.Name);
            item.Local("followUp", slot.FollowUp);
            item.Local("formerFollowUp", slot.FormerFollowUp);
        });
    }

    private static void Experience(YamlText yaml, ParticipantExperience experience)
    {
        yaml.Number("minutes", experience.Minutes);
        yaml.Mapping("researcher", item =>
        {
            item.Text("name", experience.Researcher.Name);
            item.Local("role", experience.Researcher.Role);
            item.Local("bio", experience.Researcher.Bio);
            item.Text("photo", experience.Researcher.Photo);
        });
        yaml.Mapping("brand", item =>
        {
            item.Text("name", experience.Brand.Name);
            item.Text("logo", experience.Brand.Logo);
            item.Text("light", experience.Brand.Light);
            item.Text("dark", experience.Brand.Dark);
        });
        yaml.Local("welcome", experience.Welcome);
        yaml.Local("consent", experience.Consent);
        yaml.Local("optIn", experience.OptIn);
        yaml.Local("closing", experience.Closing);
        yaml.Mapping("callToAction", item =>
        {
            item.Local("text", experience.CallToAction?.Text);
            item.Text("link", experience.CallToAction?.Link);
        });
        yaml.Local("support", experience.Support);
        yaml.Flag("thankYouMail", experience.ThankYouMail, otherwise: false);
        yaml.Flag("signIn", experience.SignIn, otherwise: false);
        yaml.Flag("rateInterview", experience.RateInterview, otherwise: true);
    }
}

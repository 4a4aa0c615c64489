using System.Collections.Immutable;
using Bot.Adaptive.Sources;

namespace Bot.Interviews.Studies;

/// <summary>The topics that studies may switch on: each is a question more. They are data, <c>common/topics.yaml</c>.</summary>
public sealed record StudyTopics(ImmutableArray<Question> All)
{
    /// <summary>The file that they are read from.</summary>
    public const string FileName = "common/topics.yaml";

    private const string Language = "en";

    /// <summary>No topic.</summary>
    public static StudyTopics None { get; } = new([]);

    /// <summary>What studies may name.</summary>
    public IReadOnlyList<string> Names => [.. All.Select(topic => topic.Id)];

    /// <summary>The topics among some files; none when there is no such file.</summary>
    public static StudyTopics Load(IEnumerable<SourceText> files, Diagnostics found)
    {
        if (files.FirstOrDefault(file => file.Name == FileName) is not { } source || YamlNodes.Parse(source, found) is not { } root)
        {
            return None;
        }

        var topics = root.Mappings("topics").Select(node => StudyFile.Question(node, Language)).ToImmutableArray();
        root.Close();
        foreach (var same in topics.GroupBy(topic => topic.Id).Where(group => group.Count() > 1))
        {
            root.Error("topics", $"two topics have the id \"{same.Key}\".");
        }

        return new(topics);
    }

    /// <summary>A study with the questions of its topics, each behind the last question of its step of the arc.</summary>
    /// <param name="source">Its file, where findings point.</param>
    public Study Into(Study study, SourceText source, Diagnostics found)
    {
        foreach (var name in study.Topics)
        {
            var topic = All.FirstOrDefault(t => t.Id == name);
            if (topic is null || study.Questions.Any(question => question.Id == name))
            {
                YamlNodes.Parse(source, found)?.Error("topics", topic is null
                    ? $"there is no topic \"{name}\". There are: {string.Join(", ", Names)}."
                    : $"the topic \"{name}\" is on, and a question has that id too: leave one of them out.");
                continue;
            }

            var behind = study.Questions.Select((question, at) => (question, at)).LastOrDefault(pair => pair.question.Topic <= topic.Topic);
            study = study with { Questions = study.Questions.Insert(behind.question is null ? 0 : behind.at + 1, topic) };
        }

        return study;
    }
}

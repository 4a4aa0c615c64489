using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Adaptive.Dialogs;
using Bot.Interviews.Bundles;
using Bot.Interviews.Studies;

namespace Bot.Host.Cli;

/// <summary>
/// A study's flow as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html): the steps of the arc in order, the
/// questions that each asks with how far they may be followed up, and the commands that are understood at any time.
/// </summary>
public sealed class FlowDrawing
{
    private readonly StringBuilder _text = new();
    private readonly Study _study;
    private string _last = "start";

    private FlowDrawing(Study study) => _study = study;

    /// <summary>The text of the diagram.</summary>
    public static string Of(StudyBundle bundle)
    {
        var drawing = new FlowDrawing(bundle.Study);
        drawing.Draw(Steps(bundle.Flow.FindResource(bundle.Study.Flow)), bundle.Flow.Root as AdaptiveDialog);
        return drawing._text.ToString();
    }

    private void Draw(IEnumerable<Dialog> steps, AdaptiveDialog? around)
    {
        _text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {JsonSerializer.Serialize(In(_study.Title))}\n---\nflowchart TD\n");
        _text.Append(CultureInfo.InvariantCulture, $"  start([\"start {_study.Id}\"])\n");
        foreach (var (step, number) in steps.Select((step, index) => (step, index + 1)))
        {
            DrawStep(step, string.Create(CultureInfo.InvariantCulture, $"step{number}"));
        }

        _text.Append("  done([\"transcript\"])\n");
        Link("done");
        _text.Append("  mandatory[\"★ is asked of everybody, exactly once\"]:::note\n");
        var commands = string.Join(", ", around?.Triggers.OfType<OnIntent>().Select(t => Words(t.Intent ?? "")) ?? []);
        if (commands.Length > 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $"  commands[\"Understood at any time: {Escape(commands)}\"]:::note\n");
        }

        _text.Append("  classDef note fill:none,stroke-dasharray:4\n");
    }

    /// <summary>A step that asks questions is a box around them; any other is a node.</summary>
    private void DrawStep(Dialog step, string node)
    {
        var topic = (step as Interviews.Turns.Kinds.Topic)?.Asks;
        var questions = topic is { } asked ? _study.QuestionsOf(asked).ToList() : [];
        var label = topic is { } named ? Words(named.ToString()) : Words(step.GetType().Name);
        if (questions.Count == 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $"  {node}[\"{Escape(Capital(label))}{(topic is null ? "" : ": no questions")}\"]\n");
            Link(node);
            return;
        }

        _text.Append(CultureInfo.InvariantCulture, $"  subgraph {node}[\"{Escape(Capital(label))}\"]\n");
        foreach (var question in questions)
        {
            _text.Append(CultureInfo.InvariantCulture, $"    {Node(question)}[\"{(question.Mandatory ? "★ " : "")}{Escape(In(question.Text))}<br/>{FollowUps(question)}\"]\n");
        }

        foreach (var (before, after) in questions.Zip(questions.Skip(1)))
        {
            _text.Append(CultureInfo.InvariantCulture, $"    {Node(before)} --> {Node(after)}\n");
        }

        _text.Append("  end\n");
        Link(node);
    }

    private void Link(string node)
    {
        _text.Append(CultureInfo.InvariantCulture, $"  {_last} --> {node}\n");
        _last = node;
    }

    private string In(LocalText text) => text.In(_study.Languages[0], _study.Languages[0]);

    /// <summary>With a letter in front, because Mermaid keeps words such as "end" for itself.</summary>
    private static string Node(Question question) => $"q_{question.Id.Replace('-', '_')}";

    private static string FollowUps(Question question) => question.Depth switch
    {
        Depth.None => "no follow-up",
        Depth.Light => "at most 1 follow-up",
        var depth => string.Create(CultureInfo.InvariantCulture, $"at most {(int)depth} follow-ups"),
    };

    private static IEnumerable<Dialog> Steps(Dialog? flow) =>
        flow is AdaptiveDialog container ? container.Triggers.Where(t => t.Event == DialogEvent.BeginDialog).SelectMany(t => t.Actions.Actions) : [];

    /// <summary><c>RateInterview</c> as people write it: "rate interview".</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? " " : "")}{char.ToLowerInvariant(c)}" : $"{c}"));

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Mermaid reads labels between quotation marks; what would end or format them is written as entities.</summary>
    private static string Escape(string label) => label
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}

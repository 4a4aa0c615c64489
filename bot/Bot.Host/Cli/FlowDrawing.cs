using System.Globalization;
using System.Text;
using Bot.Adaptive.Dialogs;
using Bot.Interviews.Studies;

namespace Bot.Host.Cli;

/// <summary>
/// A study's flow as a Mermaid flowchart (https://mermaid.js.org): the steps of the arc in order, the questions that each
/// asks with their follow-ups, and the commands that are understood at any time.
/// </summary>
public static class FlowDrawing
{
    /// <summary>The text of the diagram.</summary>
    public static string Of(StudyBundle bundle)
    {
        var text = new StringBuilder("flowchart TD\n");
        var study = bundle.Study;
        text.Append(CultureInfo.InvariantCulture, $"  start([\"start {study.Id}\"])\n");
        var before = "start";
        var number = 0;
        foreach (var step in Steps(bundle.Flow.FindResource(study.Flow)))
        {
            var node = $"step{(++number).ToString(CultureInfo.InvariantCulture)}";
            text.Append(CultureInfo.InvariantCulture, $"  {node}[\"{Escape(Label(step))}\"]\n  {before} --> {node}\n");
            before = node;
            before = Questions(text, study, step, node);
        }

        text.Append(CultureInfo.InvariantCulture, $"  done([\"transcript\"])\n  {before} --> done\n");
        var commands = string.Join(", ", (bundle.Flow.Root as AdaptiveDialog)?.Triggers.OfType<OnIntent>().Select(t => t.Intent) ?? []);
        if (commands.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  commands{{{{\"at any time: {Escape(commands)}\"}}}}\n  commands -.-> start\n");
        }

        return text.ToString();
    }

    private static string Questions(StringBuilder text, Study study, Dialog step, string node)
    {
        var before = node;
        foreach (var question in step is Interviews.Turns.Kinds.Topic { Asks: { } topic } ? study.QuestionsOf(topic) : [])
        {
            var asked = $"q_{question.Id.Replace('-', '_')}";
            var mandatory = question.Mandatory ? "★ " : "";
            text.Append(CultureInfo.InvariantCulture, $"  {asked}[\"{mandatory}{Escape(question.Text.In(study.Languages[0], study.Languages[0]))}\"]\n  {before} --> {asked}\n");
            if (question.Depth != Depth.None)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {asked} -. \"up to {(int)question.Depth} follow-ups\" .-> {asked}\n");
            }

            before = asked;
        }

        return before;
    }

    private static IEnumerable<Dialog> Steps(Dialog? flow) =>
        flow is AdaptiveDialog container ? container.Triggers.Where(t => t.Event == DialogEvent.BeginDialog).SelectMany(t => t.Actions.Actions) : [];

    private static string Label(Dialog step) => step is Interviews.Turns.Kinds.Topic { Asks: { } topic } ? topic.ToString() : step.GetType().Name;

    /// <summary>Mermaid reads labels between quotation marks; what would end or format them is written as entities.</summary>
    private static string Escape(string label) => label
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal)
        .Replace('\n', ' ');
}

using System.CommandLine;
using System.Globalization;
using Bot.Adaptive.Sources;
using Bot.Host.Drafts;
using Bot.Host.Library;
using Bot.Interviews.Drafting;
using Bot.Interviews.Loading;
using Bot.Interviews.Studies;

namespace Bot.Host.Cli;

/// <summary><c>study new|edit|show|drafts|check|publish|translate|schema</c>: studies from one sentence, at a terminal.</summary>
internal static class DraftCommands
{
    private const string NoOne = "";

    public static IEnumerable<Command> All(CommandPlace place) => [New(place), Edit(place), Show(place), List(place), Check(place), Publish(place), Translate(place), Schema()];

    private static Command New(CommandPlace place)
    {
        var question = new Argument<string[]>("question") { Description = "What you want to know, in a sentence.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("new", "Drafts a study for a research question. What is asked back is answered with \"study edit\".") { question };
        command.SetAction((parsed, cancellation) => place.RunAsync(parsed, async (context, token) =>
        {
            var answer = await context.Get<StudyDrafts>().BeginAsync(string.Join(' ', parsed.GetValue(question)!), NoOne, token);
            return await SayAsync(context, answer, answer.Draft is { Version.Step: not DraftStep.Open } draft ? $"Answer with: study edit {draft.Number} \"…\"" : null);
        }, cancellation));
        return command;
    }

    private static Command Edit(CommandPlace place)
    {
        var draft = Named();
        var words = new Argument<string[]>("words") { Description = "What to change, or the answer to what was asked; \"undo\" takes the last change back.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("edit", "Changes a draft in words, for example: study edit 3 \"change question 2 to What would you miss?\". docs/studies.md lists what is understood.") { draft, words };
        command.SetAction((parsed, cancellation) => place.RunAsync(parsed, (context, token) => OnDraftAsync(
            context, parsed.GetValue(draft)!, (drafts, found) => drafts.SayAsync(found, string.Join(' ', parsed.GetValue(words)!), NoOne, token), token), cancellation));
        return command;
    }

    private static Command Show(CommandPlace place)
    {
        var draft = Named();
        var command = new Command("show", "Shows the plan of a draft, or of a study.") { draft };
        command.SetAction((parsed, cancellation) => place.RunAsync(parsed, (context, token) => OnDraftAsync(
            context, parsed.GetValue(draft)!, (drafts, found) => Task.FromResult(drafts.Show(found)), token), cancellation));
        return command;
    }

    private static Command List(CommandPlace place)
    {
        var command = new Command("drafts", "Lists the drafts.");
        command.SetAction((parsed, cancellation) => place.RunOnStoredAsync(parsed, async (context, token) =>
        {
            var lines = (await context.Get<StudyDrafts>().ListAsync(token)).Select(StudyDrafts.Line).ToList();
            await context.Output.WriteLineAsync(lines.Count == 0 ? "There is no draft. Begin one with: study new \"<research question>\"" : string.Join('\n', lines));
            return 0;
        }, cancellation));
        return command;
    }

    private static Command Check(CommandPlace place)
    {
        var draft = Named();
        var command = new Command("check", "Checks the wording of a draft's or a study's questions and offers better ones. The exit code is 0 when nothing was found.") { draft };
        command.SetAction((parsed, cancellation) => place.RunAsync(parsed, async (context, token) =>
        {
            var found = await context.Get<StudyDrafts>().CheckAsync(parsed.GetValue(draft)!, token);
            foreach (var finding in found)
            {
                await context.Errors.WriteLineAsync(finding.ToString());
            }

            await context.Output.WriteLineAsync(found.Count == 0 ? "Nothing to better." : string.Create(CultureInfo.InvariantCulture, $"{found.Count} {(found.Count == 1 ? "finding" : "findings")}."));
            return found.Count == 0 ? 0 : 1;
        }, cancellation));
        return command;
    }

    private static Command Publish(CommandPlace place)
    {
        var draft = Named();
        var to = new Option<string?>("--to") { Description = "Also writes the study's folder into this one, as files of a flow folder. While a server runs, an absolute path: the server writes it." };
        var command = new Command("publish", "Publishes a draft as the study's next revision: it can be begun at once, on every instance.") { draft, to };
        command.SetAction((parsed, cancellation) => place.RunAsync(parsed, (context, token) => PublishAsync(context, parsed.GetValue(draft)!, parsed.GetValue(to), token), cancellation));
        return command;
    }

    private static Command Translate(CommandPlace place)
    {
        var draft = Named();
        var to = new Option<string>("--to") { Description = "The language, for example fr.", Required = true };
        var command = new Command("translate", "Has the model translate what a draft, or a study, lacks in a language. What a machine wrote is marked as such; publish the draft when you have read it.") { draft, to };
        command.SetAction((parsed, cancellation) => place.RunAsync(parsed, (context, token) => OnDraftAsync(
            context, parsed.GetValue(draft)!, (drafts, found) => drafts.TranslateAsync(found, parsed.GetValue(to)!, NoOne, token), token), cancellation));
        return command;
    }

    private static Command Schema()
    {
        var path = new Option<string?>("--path") { Description = "The folder of flows whose topics studies may switch on; Dialogs__Path or ./dialogs when left out." };
        var command = new Command("schema", "Writes the JSON Schema of study.yaml, for editors.") { path };
        command.SetAction(async (parsed, _) =>
        {
            var found = new Diagnostics();
            var folder = FlowFolder.Of(
                FlowFolderReader.Read(FlowPaths.Find(parsed.GetValue(path) ?? Environment.GetEnvironmentVariable("Dialogs__Path")), found), FlowFolderReader.Read(FlowPaths.Shipped, found));
            await parsed.InvocationConfiguration.Output.WriteAsync(StudySchema.Write(StudyTopics.Load(folder.Common.All, found).Names));
            return found.HasErrors ? 1 : 0;
        });
        return command;
    }

    private static async Task<int> PublishAsync(CommandContext context, string name, string? to, CancellationToken cancellation)
    {
        if (to is not null && context.IsServed && !Path.IsPathFullyQualified(to))
        {
            return await context.FailAsync($"--to is \"{to}\", expected an absolute path: the running server writes the files.");
        }

        return await OnDraftAsync(context, name, async (drafts, draft) =>
        {
            var answer = await drafts.PublishAsync(draft, cancellation);
            if (to is null || answer.Files is not { } files)
            {
                return answer;
            }

            foreach (var file in DraftedFiles.Own(files))
            {
                await WriteAsync(Path.GetFullPath(to), file, cancellation);
            }

            return answer with { Says = $"{answer.Says}\nIts files are in {to}." };
        }, cancellation);
    }

    private static async Task WriteAsync(string folder, SourceText file, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(file.Name, folder);
        if (!path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{file.Name} would lie outside {folder}.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, file.Text, cancellation);
    }

    private static async Task<int> OnDraftAsync(CommandContext context, string name, Func<StudyDrafts, Draft, Task<DraftAnswer>> work, CancellationToken cancellation)
    {
        var drafts = context.Get<StudyDrafts>();
        return await drafts.FindAsync(name, NoOne, cancellation) is { } draft
            ? await SayAsync(context, await work(drafts, draft), hint: null)
            : await context.FailAsync($"There is no draft and no study \"{name}\". See: study drafts");
    }

    private static async Task<int> SayAsync(CommandContext context, DraftAnswer answer, string? hint)
    {
        if (!answer.Done)
        {
            return await context.FailAsync(answer.Says);
        }

        await context.Output.WriteLineAsync(answer.Draft is { } draft ? $"Draft {draft.Number}\n{answer.Says}" : answer.Says);
        if (hint is not null)
        {
            await context.Output.WriteLineAsync(hint);
        }

        return 0;
    }

    private static Argument<string> Named() => new("draft") { Description = "The number of a draft, or the id of a study." };
}

using System.CommandLine;
using System.Globalization;
using Bot.Host.Library;
using Bot.Host.Models;
using Bot.Host.Piloting;
using Bot.Interviews.Piloting;
using Microsoft.Extensions.AI;

namespace Bot.Host.Cli;

/// <summary><c>pilot</c>: holds a study's interview with twelve simulated participants and ends in a scorecard.</summary>
internal static class PilotCommand
{
    private const int Wrong = 2;

    public static Command Of(CommandPlace place)
    {
        var options = new Options();
        var pilot = new Command("pilot", "Tries a study with twelve simulated participants: nothing is stored or sent, and days pass at once. Exit code 0 only when every interview ended properly, 2 when one did not.")
        {
            options.Study, options.Language, options.Segment, options.Scripted, options.Seed, options.Html, options.Json, options.PriceInput, options.PriceOutput,
        };
        pilot.SetAction((parsed, cancellation) => place.RunAsync(parsed, (context, token) => RunAsync(context, parsed, options, token), cancellation));
        return pilot;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, Options options, CancellationToken cancellation)
    {
        if (await StudyCommands.FindAsync(context, parsed.GetValue(options.Study)!) is not { } bundle
            || !await StudyCommands.HasSegmentAsync(context, bundle, parsed.GetValue(options.Segment)))
        {
            return 1;
        }

        var language = parsed.GetValue(options.Language) ?? bundle.Study.Languages[0];
        if (!bundle.Study.Languages.Contains(language))
        {
            return await context.FailAsync($"The study {bundle.Study.Id} is not held in \"{language}\". It is held in: {string.Join(", ", bundle.Study.Languages)}.");
        }

        var settings = parsed.GetValue(options.Scripted) ? null : context.Services.GetService<ModelSettings>();
        var (html, json) = (parsed.GetValue(options.Html), parsed.GetValue(options.Json));

        // What is asked for as a file goes to standard output alone.
        var words = html || json ? context.Errors : context.Output;
        using var model = settings is null ? null : new PilotModel(context.Get<IChatClient>(), settings, context.Get<TimeProvider>(), context.Get<ILogger<ModelPerformer>>());
        var plan = new PilotPlan(bundle.Study.Id, language, parsed.GetValue(options.Segment), parsed.GetValue(options.Seed), model);
        var scorecard = await Pilot.HoldAsync(
            context.Get<StudyLibrary>(),
            plan,
            Persona.All(language),
            settings is null ? null : (persona, script) => new ModelParticipant(persona, script, context.Get<IChatClient>(), language, settings.Timeout, context.Get<TimeProvider>()),
            held => words.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{(held.EndedProperly ? "✓" : "✗")} {held.Name}: {held.Status.ToString().ToLowerInvariant()}, {held.Answers} answers, {held.ProbeTotal} {(held.ProbeTotal == 1 ? "follow-up" : "follow-ups")}")),
            cancellation);
        scorecard = scorecard with { Prices = parsed.GetValue(options.PriceInput) is { } input && parsed.GetValue(options.PriceOutput) is { } output ? new TokenPrices(input, output) : null };

        await words.WriteLineAsync();
        await words.WriteAsync(ScorecardTable.Of(scorecard));
        if (html || json)
        {
            await context.Output.WriteLineAsync(html ? ScorecardHtml.Of(scorecard) : scorecard.ToJson());
        }

        return scorecard.AllEndedProperly ? 0 : Wrong;
    }

    private sealed class Options
    {
        public Argument<string> Study { get; } = StudyCommands.Study();

        public Option<string?> Language { get; } = new("--language") { Description = "One of the study's languages; its first when left out." };

        public Option<string?> Segment { get; } = StudyCommands.Segment("The segment that all participants are in.");

        public Option<bool> Scripted { get; } = new("--scripted") { Description = "Without the model, even if one is configured: rules choose the follow-ups, scripts answer." };

        public Option<int> Seed { get; } = new("--seed") { Description = "The same seed gives the same pilot, as far as no model takes part.", DefaultValueFactory = _ => 1 };

        public Option<bool> Html { get; } = new("--html") { Description = "Writes the scorecard as one HTML page to standard output, the rest to standard error: pilot … --html > scorecard.html" };

        public Option<bool> Json { get; } = new("--json") { Description = "Writes the scorecard as JSON (candor.pilot/1) to standard output, the rest to standard error." };

        public Option<decimal?> PriceInput { get; } = new("--price-input") { Description = "What a million tokens said to the model cost." };

        public Option<decimal?> PriceOutput { get; } = new("--price-output") { Description = "What a million tokens of the model's cost." };
    }
}

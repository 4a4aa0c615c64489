using System.CommandLine;
using System.Globalization;
using Bot.Host.Letters;

namespace Bot.Host.Cli;

/// <summary><c>redeliver</c>: dead letters, which are what could not be delivered and what could not be worked on.</summary>
internal static class RedeliverCommand
{
    private const string By = "command line";

    public static Command Of(CommandPlace place)
    {
        var redeliver = new Command("redeliver", "Dead letters: what could not be delivered, and what came in and could not be worked on. Lists them when no more is said.");
        redeliver.SetAction((parsed, cancellation) => place.RunAsync(parsed, ListAsync, cancellation));

        var list = new Command("list", "Lists dead letters, newest first, without anybody's words.");
        list.SetAction((parsed, cancellation) => place.RunAsync(parsed, ListAsync, cancellation));
        redeliver.Subcommands.Add(list);

        redeliver.Subcommands.Add(OnOne(place, "show", "Shows what is known of a dead letter, without its content.", ShowAsync));
        redeliver.Subcommands.Add(OnOne(place, "discard", "Throws a dead letter away for good.", DiscardAsync));

        var letter = new Argument<string?>("letter") { Description = "The id of the letter, as the list has it.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "All letters, oldest first." };
        var replay = new Command("replay", "Puts a dead letter back where it came from: it is tried again at once.") { letter, all };
        replay.SetAction((parsed, cancellation) => place.RunAsync(parsed, (context, token) => ReplayAsync(context, parsed.GetValue(letter), parsed.GetValue(all), token), cancellation));
        redeliver.Subcommands.Add(replay);
        return redeliver;
    }

    private static Command OnOne(CommandPlace place, string name, string about, Func<CommandContext, string, CancellationToken, Task<int>> act)
    {
        var letter = new Argument<string>("letter") { Description = "The id of the letter, as the list has it." };
        var command = new Command(name, about) { letter };
        command.SetAction((parsed, cancellation) => place.RunAsync(parsed, (context, token) => act(context, parsed.GetValue(letter)!, token), cancellation));
        return command;
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var letters = await context.Get<DeadLetters>().ListAsync(cancellation);
        if (letters.Count == 0)
        {
            await context.Output.WriteLineAsync("There are no dead letters.");
            return 0;
        }

        await context.Output.WriteAsync(TextTable.Of(
            ["letter", "what", "tried", "died (UTC)", "why"],
            letters.Select(letter => (IReadOnlyList<string>)[letter.Id, letter.What, letter.Attempts.ToString(CultureInfo.InvariantCulture), Time(letter.DiedAt), letter.Reason])));
        return 0;
    }

    private static async Task<int> ShowAsync(CommandContext context, string id, CancellationToken cancellation)
    {
        if (await context.Get<DeadLetters>().FindAsync(id, cancellation) is not { } letter)
        {
            return await UnknownAsync(context, id);
        }

        await context.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"letter     {letter.Id}\ninterview  {letter.Interview}\nwhat       {letter.What}\nwhy        {letter.Reason}\ntried      {letter.Attempts}\nenqueued   {Time(letter.EnqueuedAt)}\ndied       {Time(letter.DiedAt)}\ncontent    {letter.Bytes} bytes, sealed"));
        return 0;
    }

    private static async Task<int> ReplayAsync(CommandContext context, string? id, bool all, CancellationToken cancellation)
    {
        if (all == id is not null)
        {
            return await context.FailAsync("Name one letter, or say --all.");
        }

        if (id is not null && !await context.Get<DeadLetters>().ReplayAsync(id, By, cancellation))
        {
            return await UnknownAsync(context, id);
        }

        var replayed = id is null ? await context.Get<DeadLetters>().ReplayAllAsync(By, cancellation) : 1;
        await context.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{replayed} {(replayed == 1 ? "letter was" : "letters were")} put back{(context.IsServed ? "." : ", to be tried when a server runs.")}"));
        return 0;
    }

    private static async Task<int> DiscardAsync(CommandContext context, string id, CancellationToken cancellation)
    {
        if (!await context.Get<DeadLetters>().DiscardAsync(id, By, cancellation))
        {
            return await UnknownAsync(context, id);
        }

        await context.Output.WriteLineAsync("The letter was thrown away.");
        return 0;
    }

    private static Task<int> UnknownAsync(CommandContext context, string id) => context.FailAsync($"There is no dead letter \"{id}\". List them: redeliver list");

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

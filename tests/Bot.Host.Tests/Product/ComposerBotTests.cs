using Bot.Host.Cli;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>
/// A bot with the folders and files that Composer writes: text, number, choice and confirm inputs, an interruption, an event,
/// a card, templates in shared files. It runs as it is.
/// </summary>
public class ComposerBotTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "docs/examples/composer");

    [Fact]
    public async Task A_bot_made_in_Composer_loads_without_a_finding()
    {
        var (code, output, errors) = await RunAsync("flow", "check", "--path", s_folder);

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("no errors, 0 warnings", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_talks_as_its_script_says()
    {
        var (code, output, _) = await RunAsync("flow", "test", s_folder);

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task It_talks_to_a_channel()
    {
        await using var candor = await RunningCandor.StartAsync(("Dialogs__Path", s_folder));
        var conversation = new BotConversation(candor, "c");

        await conversation.SayAsync("book a table");
        await conversation.SayAsync("Ada");
        var seats = await conversation.SayAsync("two");
        var confirm = await conversation.SayAsync("outside");
        var booked = await conversation.SayAsync("yes please");

        Assert.Equal("Where would you like to sit?", Assert.Single(seats));
        Assert.Equal("Booked: 2 guests, terrace, under the name Ada. Shall I book it?", Assert.Single(confirm));
        Assert.Equal("Booked: 2 guests, terrace, under the name Ada. See you soon!", Assert.Single(booked));
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}

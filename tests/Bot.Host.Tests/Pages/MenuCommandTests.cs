using Bot.Host.Pages;
using Bot.Interviews.Commands;
using Bot.Interviews.Language;
using Bot.Interviews.Tests.Language;
using Xunit;

namespace Bot.Host.Tests.Pages;

/// <summary>A menu item sends words: the interviewer must take them for the command, in every language that has a page.</summary>
public class MenuCommandTests
{
    private static readonly Dictionary<string, Command> s_meant = new()
    {
        ["skip"] = Command.Skip,
        ["repeat"] = Command.Repeat,
        ["progress"] = Command.Progress,
        ["pause"] = Command.Pause,
        ["readers"] = Command.WhoSees,
        ["help"] = Command.Help,
        ["stop"] = Command.Stop,
        ["delete"] = Command.DeleteData,
    };

    [Fact]
    public void Every_menu_item_is_understood_in_its_own_language()
    {
        var recognizer = new CommandRecognizer(ShippedRules.All);

        Assert.All(PageStrings.All, strings =>
        {
            var commands = strings.Under("command.");
            Assert.Equal(s_meant.Keys.Order(), commands.Keys);
            Assert.All(commands, command => Assert.Equal(s_meant[command.Key], recognizer.Recognize(command.Value, strings.Language)));
        });
    }
}

namespace Bot.Host.Channels.Slack;

/// <summary>
/// How much Slack takes, in characters unless it says otherwise. What we send keeps within by construction. From Slack's
/// reference of blocks, views and messages (docs.slack.dev: reference/block-kit, reference/methods/chat.postMessage,
/// changelog on truncation of long messages), where a message that breaks one is refused as <c>invalid_blocks</c>.
/// </summary>
public static class SlackLimits
{
    /// <summary>Blocks of a message.</summary>
    public const int Blocks = 50;

    /// <summary>Blocks of a view, such as the Home tab.</summary>
    public const int ViewBlocks = 100;

    /// <summary>The text of a message: more is recommended against, though 40,000 are taken.</summary>
    public const int MessageText = 4_000;

    /// <summary>The text of a section, and of an element of rich text or context.</summary>
    public const int SectionText = 3_000;

    /// <summary>One chunk of a long text: a section with room for what stands around it.</summary>
    public const int Chunk = 2_900;

    /// <summary>A header, in plain text.</summary>
    public const int Header = 150;

    /// <summary>Elements of an actions block.</summary>
    public const int Actions = 25;

    /// <summary>The words on a button, and of an option.</summary>
    public const int ButtonText = 75;

    /// <summary>What a button carries back.</summary>
    public const int ButtonValue = 2_000;

    /// <summary>Options of a select.</summary>
    public const int Options = 100;

    /// <summary>What an option carries back.</summary>
    public const int OptionValue = 150;

    /// <summary>Fields of a section.</summary>
    public const int Fields = 10;

    /// <summary>One field of a section.</summary>
    public const int FieldText = 2_000;

    /// <summary>The title of a dialogue window, and the words on its buttons.</summary>
    public const int ModalTitle = 24;

    /// <summary>The address behind a button.</summary>
    public const int ButtonUrl = 3_000;
}

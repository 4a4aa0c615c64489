using System.Collections.Immutable;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Schemas;

namespace Bot.Adaptive.Testing;

/// <summary>What conversation scripts may hold, for editors: section 1 of the specification of the format.</summary>
public static class TestKinds
{
    private const string Prefix = "Microsoft.Test.";
    private const string Step = "testAction";

    private static readonly Shape s_assignments = Shape.List(Shape.Object(
        ("property", "Where to write.", Shape.Path),
        ("value", "What to write.", Shape.Any)));

    private static readonly PropertyDescription s_description = new("description", "What it means when this fails.", Shape.Constant);
    private static readonly PropertyDescription s_assertions = new("assertions", "Expressions over the reply that must be true.", Shape.List(Shape.Constant));
    private static readonly PropertyDescription s_exact = new("exact", "False: it is enough when the reply contains the text, case ignored.", Shape.Boolean);
    private static readonly PropertyDescription s_timeout = new("timeout", "Kept for scripts made elsewhere: replies are there at once.", Shape.Integer);
    private static readonly PropertyDescription s_user = new("user", "Who does it; user1 when missing.", Shape.Constant);

    /// <summary>The script and its actions.</summary>
    public static ImmutableArray<KindDescription> All { get; } =
    [
        Of("Script", "What a person says and what they must see.", "testScript",
        [
            s_description,
            new("dialog", "The dialog, or the name of its file.", Shape.Component<Dialog>()) { IsRequired = true },
            new("locale", "The locale of the person; en-us when missing.", Shape.Constant),
            new("languagePolicy", "For a locale, the locales to try in its place.", Shape.Map(Shape.List(Shape.Constant))),
            new("enableTrace", "Whether traces count as replies.", Shape.Boolean),
            new("settingMocks", "Settings that the dialog sees: mocks, or names of files that hold them.", Shape.List(Shape.Any)),
            new("script", "What is said and what must come back, in order.", Shape.List(Shape.Named(Step))) { IsRequired = true },
        ]),
        Of("UserSays", "Somebody writes.", Step, [new("text", "What they write.", Shape.Constant) { IsRequired = true }, s_user]),
        Of("UserActivity", "Somebody sends an activity.", Step, [new("activity", "The activity.", Shape.Activity) { IsRequired = true }, s_user]),
        Of("UserConversationUpdate", "Somebody comes or goes.", Step, [new("membersAdded", "Who comes.", Shape.List(Shape.Constant)), new("membersRemoved", "Who goes.", Shape.List(Shape.Constant))]),
        Of("UserTyping", "Somebody types.", Step, []),
        Of("UserDelay", "Nothing is said for a while.", Step, [new("timespan", "Milliseconds.", Shape.Number)]),
        Of("CustomEvent", "An event comes.", Step, [new("name", "Its name.", Shape.Constant) { IsRequired = true }, new("value", "What it carries.", Shape.Any)]),
        Of("AssertReply", "A reply must say this.", Step, [new("text", "The text.", Shape.Constant), s_exact, s_assertions, s_description, s_timeout]),
        Of("AssertReplyOneOf", "A reply must say one of these.", Step, [new("text", "The texts.", Shape.List(Shape.Constant)), s_exact, s_assertions, s_description, s_timeout]),
        Of("AssertReplyActivity", "A reply must be like this.", Step, [s_assertions, s_description, s_timeout]),
        Of("AssertNoActivity", "There must be no further reply.", Step, [s_description]),
        Of("MemoryAssertions", "Memory must be like this.", Step, [s_assertions, s_description]),
        Of("SetProperties", "Memory is changed.", Step, [new("assignments", "What to write where.", s_assignments)]),
        Of("SettingStringMock", "Settings are changed.", Step, [new("assignments", "What to write where.", s_assignments)]),
    ];

    private static KindDescription Of(string name, string about, string component, ImmutableArray<PropertyDescription> properties) =>
        new(Prefix + name, about, component, properties);
}

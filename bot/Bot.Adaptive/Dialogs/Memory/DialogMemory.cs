using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Memory as it looks from one place in the stack: the scopes of <c>SPEC</c> section 3, and the short forms
/// <c>$x</c> (dialog), <c>#x</c> (intents), <c>@x</c> and <c>@@x</c> (entities), <c>%x</c> (class).
/// </summary>
internal sealed class DialogMemory(DialogContext dc) : IMemory
{
    private const string KnownScopes = "turn,settings,dialog,dialogContext,dialogclass,class,this,conversation,user";

    public long Version => dc.Turn.Version;

    public Value Read(string name)
    {
        if (name.Length > 1 && !char.IsLetter(name[0]) && name[0] != '_')
        {
            return ReadShort(name);
        }

        return name.ToLowerInvariant() switch
        {
            "user" => dc.Turn.User,
            "conversation" => dc.Turn.Conversation,
            "turn" => dc.Turn.Scope.Whole(),
            "dialog" => dc.Container is { } container ? container.State : Value.Null,
            "this" => dc.Active is { } active ? active.State : Value.Null,
            "settings" => dc.Turn.Flow.Settings,
            "dialogcontext" => StackView.Of(dc),
            "class" => Class(dc.Active),
            "dialogclass" => Class(dc.Container ?? dc.Active),
            _ => dc.Turn.FindScope(name)?.Read() ?? Value.Null,
        };
    }

    public string? Write(ImmutableArray<Value> path, Value value) => Change(Expand(path), value);

    /// <summary>Removes what stands at a path.</summary>
    public string? Delete(ImmutableArray<Value> path) => Change(Expand(path), null);

    private string? Change(ImmutableArray<Value> path, Value? value)
    {
        dc.Turn.Version++;
        var refused = Apply(path, value);
        if (refused is null && dc.Container is { } container)
        {
            ChangeTracker.NoteWrite(container, path.AsSpan());
        }

        return refused;
    }

    private string? Apply(ImmutableArray<Value> path, Value? value)
    {
        var scope = path[0].ToString();
        if (path.Length == 1)
        {
            return ReplaceScope(scope, value);
        }

        switch (scope.ToLowerInvariant())
        {
            case "user" or "conversation":
                return dc.Turn.WriteLasting(path, value);
            case "turn":
                return dc.Turn.Scope.Write(path.AsSpan()[1..], value);
            case "dialog" when dc.Container is { } container:
                container.State = Scopes.Change(container.State, path.AsSpan()[1..], value, out var refused);
                return refused;
            case "this" when dc.Active is { } active:
                active.State = Scopes.Change(active.State, path.AsSpan()[1..], value, out var error);
                return error;
            case "class" or "dialogclass" or "dialogcontext":
                return $"You can't modify the {scope} scope";
            case "settings":
                return "Specified method is not supported.";
            default:
                return NotAScope(scope);
        }
    }

    private string? ReplaceScope(string scope, Value? value)
    {
        switch (scope.ToLowerInvariant())
        {
            case "user" or "conversation":
                return "You cannot replace the root BotState object";
            case "dialog" when dc.Container is { } container:
                container.State = value as ObjectValue ?? ObjectValue.Empty;
                return null;
            case "this" when dc.Active is { } active:
                active.State = value as ObjectValue ?? ObjectValue.Empty;
                return null;
            default:
                return NotAScope(scope);
        }
    }

    private static string NotAScope(string scope) => $"'{scope}' does not match memory scopes:[{KnownScopes}]";

    private Value ReadShort(string name) => name[0] switch
    {
        '$' => dc.Container?.State[name[1..]] ?? Value.Null,
        '#' => Recognized("intents", name[1..]),
        '@' when name[1] == '@' => Recognized("entities", name[2..]),
        '@' => First(First(Recognized("entities", name[1..]))),
        '%' => dc.Active?.Dialog.Definition?.Read(dc, name[1..]) ?? Value.Null,
        _ => Value.Null,
    };

    /// <summary>The first item of a list, and anything else as it is: what <c>@entity</c> means.</summary>
    private static Value First(Value value) => value is ListValue list ? list.Count > 0 ? list[0] : Value.Null : value;

    private Value Recognized(string part, string name) =>
        dc.Turn.Scope.Recognized is ObjectValue recognized && recognized[part] is ObjectValue found ? found[name] : Value.Null;

    private Value Class(Frame? frame) => (Value?)frame?.Dialog.Definition?.Read(dc) ?? Value.Null;

    /// <summary>The path with its short form written out.</summary>
    internal static ImmutableArray<Value> Expand(ImmutableArray<Value> path)
    {
        var name = path[0].ToString();
        return name.Length < 2
            ? path
            : name[0] switch
            {
                '$' => ["dialog", name[1..], .. path[1..]],
                '#' => ["turn", "recognized", "intents", name[1..], .. path[1..]],
                '@' when name[1] == '@' => ["turn", "recognized", "entities", name[2..], .. path[1..]],
                '@' => ["turn", "recognized", "entities", name[1..], .. path[1..]],
                '%' => ["class", name[1..], .. path[1..]],
                _ => path,
            };
    }
}

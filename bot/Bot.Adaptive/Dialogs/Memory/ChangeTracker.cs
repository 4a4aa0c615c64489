using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Remembers, for a dialog with triggers that run once, at which event each place that their conditions read last changed:
/// <c>dialog._tracker.paths.user_name</c> holds a count of events, <c>dialog._tracker.conditions.0.lastRun</c> another.
/// </summary>
internal static class ChangeTracker
{
    private const string EventCounter = "eventCounter";
    private static readonly ImmutableArray<Value> s_paths = ["_tracker", "paths"];
    private static readonly ImmutableArray<Value> s_conditions = ["_tracker", "conditions"];

    /// <summary>The places that an expression reads, as the tracker names them.</summary>
    public static ImmutableArray<string> PathsOf(Expression? condition) =>
        condition is null ? [] : [.. condition.References.Select(path => Join(DialogMemory.Expand(Paths.Split(path)).AsSpan()))];

    /// <summary>Counts an event.</summary>
    public static void CountEvent(Frame container) =>
        container.State = container.State.With(EventCounter, Count(container) + 1);

    /// <summary>Notes a write: to a tracked place, to something inside it, or to something that it is in.</summary>
    public static void NoteWrite(Frame container, ReadOnlySpan<Value> path)
    {
        if (container.Dialog is not AdaptiveDialog { Tracked: { Length: > 0 } tracked } || (path.Length > 1 && path[1] is TextValue { Text: ['_', ..] }))
        {
            return;
        }

        var written = Join(path);
        foreach (var place in tracked)
        {
            if (IsPrefix(written, place) || IsPrefix(place, written))
            {
                Write(container, [.. s_paths, place], Count(container));
            }
        }
    }

    /// <summary>Whether anything that a trigger reads has changed since it last ran.</summary>
    public static bool HasChanged(Frame container, Trigger trigger)
    {
        var last = Read(container, [.. s_conditions, trigger.Order, "lastRun"]);
        return trigger.Tracked.Any(place => Read(container, [.. s_paths, place]) > last);
    }

    /// <summary>Notes that a trigger runs now.</summary>
    public static void NoteRun(Frame container, Trigger trigger) =>
        Write(container, [.. s_conditions, trigger.Order, "lastRun"], Count(container));

    private static int Count(Frame container) => Setting.ToInt(container.State[EventCounter]);

    private static int Read(Frame container, ImmutableArray<Value> path) =>
        Setting.ToInt(path.Aggregate((Value)container.State, (value, step) => Paths.Read(value, step)));

    private static void Write(Frame container, ImmutableArray<Value> path, int count) =>
        container.State = Scopes.Change(container.State, path.AsSpan(), count, out _);

    private static string Join(ReadOnlySpan<Value> path)
    {
        var parts = new string[path.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = path[i].ToString()!;
        }

        return string.Join('_', parts).ToLowerInvariant();
    }

    private static bool IsPrefix(string shorter, string longer) =>
        longer.StartsWith(shorter, StringComparison.Ordinal) && (longer.Length == shorter.Length || longer[shorter.Length] == '_');
}

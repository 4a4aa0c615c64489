using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>A compiled flow: all dialogs of its files, marked and linked. Immutable and shared by all conversations.</summary>
public sealed class Flow
{
    private const char NumberMark = '#';

    private readonly ImmutableArray<Dialog> _dialogs;
    private readonly Dictionary<string, Dialog> _marks;
    private readonly Dictionary<string, Dialog> _resources;

    internal Flow(Dialog root, ImmutableArray<Dialog> dialogs, Dictionary<string, Dialog> resources, LanguageResources languages, ObjectValue settings) =>
        (Root, _dialogs, _marks, _resources, Resources, Settings) = (root, dialogs, dialogs.ToDictionary(dialog => dialog.Mark, StringComparer.Ordinal), resources, languages, VisibleSettings.Of(settings));

    /// <summary>Where a conversation begins.</summary>
    public Dialog Root { get; }

    /// <summary>What the scope <c>settings</c> shows; never a secret.</summary>
    public ObjectValue Settings { get; }

    /// <summary>All dialogs, in the order of loading.</summary>
    public IReadOnlyList<Dialog> Dialogs => _dialogs;

    /// <summary>The templates that texts may call where no container names any, when the folder has such a file.</summary>
    internal const string MainLanguage = "main.lg";

    /// <summary>The resource of texts that stand under no generator.</summary>
    internal string? DefaultLanguage => Resources.Find(MainLanguage) is null ? null : MainLanguage;

    /// <summary>All .lg files.</summary>
    internal LanguageResources Resources { get; }

    /// <summary>Which locales stand in for which.</summary>
    internal LanguagePolicy Languages { get; private init; } = LanguagePolicy.Default;

    internal IEnumerable<string> Ids => _dialogs.Where(d => d is not ActionScope).Select(d => d.Id);

    /// <summary>A dialog by the mark that stored stacks use; or, as they did before, by its number in the order of loading.</summary>
    /// <exception cref="DialogException">The state belongs to another flow.</exception>
    public Dialog Dialog(string mark) =>
        _marks.TryGetValue(mark, out var marked) ? marked
        : mark.StartsWith(NumberMark) && int.TryParse(mark.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < _dialogs.Length
            ? _dialogs[number]
            : throw new DialogException($"The stored state names the dialog {mark}, which the flow has not: it belongs to another revision.");

    /// <summary>The mark that stands for a number.</summary>
    internal static string MarkOfNumber(int number) => NumberMark + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The dialog of a file, by resource id with or without <c>.dialog</c>; null when there is none.</summary>
    public Dialog? FindResource(string id) =>
        _resources.GetValueOrDefault(id) ?? _resources.GetValueOrDefault(id + ".dialog") ?? _resources.Values.FirstOrDefault(d => d.Id == id);

    /// <summary>The same flow with other settings.</summary>
    public Flow With(ObjectValue settings) => new(Root, _dialogs, _resources, Resources, settings) { Languages = Languages };

    /// <summary>The same flow with other fallbacks between locales.</summary>
    public Flow With(LanguagePolicy languages) => new(Root, _dialogs, _resources, Resources, Settings) { Languages = languages };
}

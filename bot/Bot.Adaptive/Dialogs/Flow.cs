using System.Collections.Immutable;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>A compiled flow: all dialogs of its files, numbered and linked. Immutable and shared by all conversations.</summary>
public sealed class Flow
{
    private readonly ImmutableArray<Dialog> _dialogs;
    private readonly Dictionary<string, Dialog> _resources;

    internal Flow(Dialog root, ImmutableArray<Dialog> dialogs, Dictionary<string, Dialog> resources, LanguageResources languages, ObjectValue settings) =>
        (Root, _dialogs, _resources, Resources, Settings) = (root, dialogs, resources, languages, VisibleSettings.Of(settings));

    /// <summary>Where a conversation begins.</summary>
    public Dialog Root { get; }

    /// <summary>What the scope <c>settings</c> shows; never a secret.</summary>
    public ObjectValue Settings { get; }

    /// <summary>All dialogs, in the order of their numbers.</summary>
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

    /// <summary>A dialog by the number that stored stacks use.</summary>
    /// <exception cref="DialogException">The state belongs to another flow.</exception>
    public Dialog Dialog(int number) =>
        number >= 0 && number < _dialogs.Length
            ? _dialogs[number]
            : throw new DialogException($"The stored state names dialog {number}, but the flow has {_dialogs.Length}: it belongs to another revision.");

    /// <summary>The dialog of a file, by resource id with or without <c>.dialog</c>; null when there is none.</summary>
    public Dialog? FindResource(string id) =>
        _resources.GetValueOrDefault(id) ?? _resources.GetValueOrDefault(id + ".dialog") ?? _resources.Values.FirstOrDefault(d => d.Id == id);

    /// <summary>The same flow with other settings.</summary>
    public Flow With(ObjectValue settings) => new(Root, _dialogs, _resources, Resources, settings) { Languages = Languages };

    /// <summary>The same flow with other fallbacks between locales.</summary>
    public Flow With(LanguagePolicy languages) => new(Root, _dialogs, _resources, Resources, Settings) { Languages = languages };
}

using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>The second half of loading: numbers, ids and references between what was read.</summary>
public sealed partial class FlowLoader
{
    /// <summary>More than anybody writes: what is more is generated, or meant to do harm.</summary>
    private const int MostDialogs = 10_000;

    private Flow? Link(string? rootId, ObjectValue settings)
    {
        var dialogs = _dialogs.Where(pair => pair.Value is not null).OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).ToList();
        if (dialogs.Count == 0 && !Found.HasErrors)
        {
            Found.Error("", Position.Start, "There is no .dialog file in this folder.");
        }

        var root = rootId is null ? OnlyRoot([.. dialogs.Select(pair => pair.Value!)]) : Find(rootId, dialogs);
        return root is null ? null : Finish(root, settings);
    }

    private Dialog? Find(string rootId, List<KeyValuePair<string, Dialog?>> dialogs)
    {
        var root = dialogs.Find(pair => pair.Key.Equals(rootId, StringComparison.OrdinalIgnoreCase)
            || pair.Key.Equals(rootId + ".dialog", StringComparison.OrdinalIgnoreCase)
            || pair.Value!.Id == rootId).Value;
        if (root is null && !Found.HasErrors)
        {
            Found.Error("", Position.Start, $"There is no dialog \"{rootId}\" to begin with: none has that id and there is no file {rootId}.dialog.");
        }

        return root;
    }

    private Dialog? OnlyRoot(List<Dialog> dialogs)
    {
        var begun = dialogs.SelectMany(Descendants).OfType<IBeginsDialog>().Select(action => action.Dialog?.Id)
            .OfType<string>().Select(id => id.EndsWith(".dialog", StringComparison.OrdinalIgnoreCase) ? id[..^7] : id)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var roots = dialogs.Where(d => !begun.Contains(d.Id) && !begun.Contains(FlowFiles.FileName(d.Origin.File)[..^7])).ToList();
        if (roots.Count == 1)
        {
            return roots[0];
        }

        if (!Found.HasErrors)
        {
            var names = string.Join(", ", (roots.Count > 0 ? roots : dialogs).Select(d => d.Origin.File));
            Found.Error("", Position.Start, $"Which dialog is the root? Exactly one must be begun by no other, found {roots.Count} ({names}).");
        }

        return null;
    }

    private Flow? Finish(Dialog root, ObjectValue settings)
    {
        var all = new List<Dialog>();
        var seen = new HashSet<Dialog>();
        var marks = new DialogMarks();
        foreach (var dialog in _dialogs.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(pair => pair.Value).OfType<Dialog>().Append(root))
        {
            foreach (var node in Descendants(dialog).Where(seen.Add))
            {
                if (all.Count == MostDialogs)
                {
                    Found.Error(node.Origin.File, node.Origin.At, $"A flow has at most {MostDialogs} dialogs and actions; here are more.");
                    return null;
                }

                node.Mark = marks.Next(node);
                node.Id = node.Id.Length > 0 ? node.Id : $"{node.GetType().Name}[{++_made}]";
                all.Add(node);
            }
        }

        foreach (var container in all.OfType<AdaptiveDialog>())
        {
            container.Index(Found);
        }

        var flow = new Flow(root, [.. all], _dialogs.Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value!, StringComparer.OrdinalIgnoreCase), _languages.Resources, settings);
        foreach (var link in _links)
        {
            link(flow);
        }

        _languages.CompileTexts((root as AdaptiveDialog)?.Language ?? Default);
        return Found.HasErrors ? null : flow;
    }

    /// <summary>What a dialog without templates of its own, and without any around, may call: the folder's main.lg.</summary>
    private LanguageReference? Default => _languages.Exists(Flow.MainLanguage) ? new(Flow.MainLanguage) : null;

    /// <summary>A dialog and everything written inside it, in file order.</summary>
    private static IEnumerable<Dialog> Descendants(Dialog dialog)
    {
        yield return dialog;
        foreach (var inner in dialog.Children.SelectMany(Descendants))
        {
            yield return inner;
        }
    }
}

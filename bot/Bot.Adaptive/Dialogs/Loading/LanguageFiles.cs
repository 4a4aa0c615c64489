using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>The .lg files of a flow, parsed once each, and the texts that were read and want to be compiled against them.</summary>
internal sealed class LanguageFiles(FlowFiles files, FunctionTable functions, Diagnostics found)
{
    private const string Extension = ".lg";
    private readonly List<(TextTemplate Text, LanguageReference? Language)> _texts = [];

    public LanguageResources Resources { get; } = LanguageResources.Load(files.EndingIn(Extension), functions, found);

    /// <summary>Whether there is a resource of this id, in whatever language.</summary>
    public bool Exists(string id)
    {
        var prefix = id.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? id[..^Extension.Length] : id;
        return files.EndingIn(Extension).Select(file => FlowFiles.FileName(file.Name))
            .Any(name => name.StartsWith(prefix + ".", StringComparison.OrdinalIgnoreCase));
    }

    public void Expect(TextTemplate text, LanguageReference? language) => _texts.Add((text, language));

    /// <summary>Compiles all texts; a dialog without templates of its own uses those of the root.</summary>
    public void CompileTexts(LanguageReference? root)
    {
        foreach (var (text, language) in _texts)
        {
            text.Compile((language ?? root)?.Id ?? "", Resources, found);
        }
    }
}

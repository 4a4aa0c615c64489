using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Interviews.Probing;

/// <summary>What a model is told, compiled: the templates under <c>common/prompts</c>.</summary>
public sealed class FollowUpPrompts
{
    private const int RevisionLength = 8;
    private readonly Templates _ask;
    private readonly Templates _repair;

    private FollowUpPrompts(Templates ask, Templates repair, string revision) => (_ask, _repair, Revision) = (ask, repair, revision);

    /// <summary>Names the wording of all prompts together: a hash, so that no change of it goes unnoticed.</summary>
    public string Revision { get; }

    /// <summary>Compiles the prompts; null when <paramref name="found"/> got errors.</summary>
    public static FollowUpPrompts? Load(IEnumerable<SourceText> files, Diagnostics found)
    {
        var prompts = files.Where(file => file.Name is FollowUpPrompt.File or RepairPrompt.File).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var resources = LanguageResources.Load(prompts, StandardFunctions.Table, found);
        var ask = Find(resources, FollowUpPrompt.File, [FollowUpPrompt.SystemTemplate, FollowUpPrompt.UserTemplate], found);
        var repair = Find(resources, RepairPrompt.File, [RepairPrompt.Template], found);
        return ask is null || repair is null ? null : new(ask, repair, RevisionOf(prompts));
    }

    /// <summary>What a model is told about its task.</summary>
    /// <exception cref="DialogException">A template fails.</exception>
    public string System(FollowUpPrompt prompt) => Write(_ask, FollowUpPrompt.SystemTemplate, prompt.ToValue());

    /// <summary>What it is told about the interview.</summary>
    /// <exception cref="DialogException">A template fails.</exception>
    public string User(FollowUpPrompt prompt) => Write(_ask, FollowUpPrompt.UserTemplate, prompt.ToValue());

    /// <summary>What it is told when the gate refused its follow-up.</summary>
    /// <exception cref="DialogException">A template fails.</exception>
    public string Repair(RepairPrompt prompt) => Write(_repair, RepairPrompt.Template, prompt.ToValue());

    private static Templates? Find(LanguageResources resources, string file, string[] names, Diagnostics found)
    {
        if (resources.Find(file) is not { } templates)
        {
            found.Error(file, Position.Start, $"There is no {file}: without it no model can be asked. Copy it from the flows that come with the product.");
            return null;
        }

        foreach (var name in names.Where(name => templates.Find(name) is not { Parameters.Length: 1 }))
        {
            found.Error(file, Position.Start, $"There is no template {name} with one parameter, for example # {name}(p)");
        }

        return templates;
    }

    private static string Write(Templates templates, string name, Value prompt)
    {
        // Prompts depend on their parameter alone: no memory, no time, no chance.
        var evaluation = new Evaluation(new ObjectMemory(ObjectValue.Empty), CultureInfo.InvariantCulture, DateTimeOffset.UnixEpoch, new Random(0), new Fuel());
        return templates.Evaluate(name, evaluation, prompt) is { Failed: false, Value: TextValue text }
            ? text.Text
            : throw new DialogException($"The prompt {name} cannot be written.");
    }

    private static string RevisionOf(List<SourceText> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..RevisionLength];
    }
}

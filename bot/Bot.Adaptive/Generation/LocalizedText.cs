using System.Collections.Frozen;
using Bot.Adaptive.Expressions;

namespace Bot.Adaptive.Generation;

/// <summary>A text of a dialog, compiled in every language of its resource.</summary>
public sealed class LocalizedText
{
    private readonly string _id;
    private readonly FrozenDictionary<string, TemplateText> _texts;

    internal LocalizedText(string id, FrozenDictionary<string, TemplateText> texts)
    {
        _id = id;
        _texts = texts;
    }

    /// <summary>Evaluates in the best language that has no error; when all have, the error is that of all, joined.</summary>
    /// <param name="evaluation">The context of the step.</param>
    /// <param name="locale">Of the turn; empty when it has none.</param>
    /// <param name="policy">Which locales stand in for which.</param>
    public Result Evaluate(Evaluation evaluation, string locale, LanguagePolicy policy)
    {
        List<string>? errors = null;
        foreach (var candidate in policy.For(locale))
        {
            if (!_texts.TryGetValue(candidate, out var text))
            {
                continue;
            }

            var result = text.Evaluate(evaluation);
            if (!result.Failed)
            {
                return result;
            }

            (errors ??= []).Add($"{_id}:{result.Error}");
        }

        return Result.Failure(errors is null ? $"No generator found for language {locale}" : string.Join(",\n", errors.Distinct()));
    }
}

using System.Collections.Immutable;
using Bot.Adaptive.Expressions;

namespace Bot.Adaptive.Generation;

/// <summary>What a template depends on, found without evaluating it.</summary>
/// <param name="Variables">Memory paths, in the order in which they are met.</param>
/// <param name="TemplateReferences">Templates of the same file, in the order in which they are met.</param>
public sealed record TemplateAnalysis(ImmutableArray<string> Variables, ImmutableArray<string> TemplateReferences)
{
    internal static TemplateAnalysis Of(Template template, IReadOnlyDictionary<string, Template> own)
    {
        var walk = new Walk(own);
        walk.Visit(template);
        return new([.. walk.Variables.Distinct()], [.. walk.References.Distinct()]);
    }

    private sealed class Walk(IReadOnlyDictionary<string, Template> own)
    {
        private readonly HashSet<string> _open = new(StringComparer.Ordinal);

        public List<string> Variables { get; } = [];

        public List<string> References { get; } = [];

        /// <summary>Templates without parameters are walked through; of others only the name counts, since their variables are their own.</summary>
        public void Visit(Template template)
        {
            if (!_open.Add(template.Name))
            {
                return;
            }

            foreach (var embedded in template.Body.Expressions)
            {
                Variables.AddRange(embedded.Expression.References);
                VisitCalls(embedded.Expression);
            }

            _open.Remove(template.Name);
        }

        private void VisitCalls(Expression expression)
        {
            foreach (var call in expression.Calls())
            {
                if (own.TryGetValue(call.Function.Name, out var template) && template.Call == call.Function)
                {
                    References.Add(template.Name);
                    if (template.Parameters.IsEmpty)
                    {
                        Visit(template);
                    }
                }
            }
        }
    }
}
